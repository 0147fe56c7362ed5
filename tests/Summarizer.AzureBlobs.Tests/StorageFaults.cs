using Summarizer.Articles;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class StorageFaults(Azurite azurite)
{
    static readonly string[] Names = ["new", "overwritten", "deleted"];

    [Theory]
    [InlineData("HEAD articles")]
    [InlineData("GET articles")]
    [InlineData("LIST articles")]
    [InlineData("HEAD summaries")]
    [InlineData("PUT summaries")]
    [InlineData("DELETE summaries")]
    [InlineData("LIST summaries")]
    [InlineData("PUT newest")]
    [InlineData("DELETE newest")]
    [InlineData("LIST newest")]
    [InlineData("GET state")]
    [InlineData("PUT state")]
    [InlineData($"POST {WorkQueue.Name}")]
    [InlineData($"GET {WorkQueue.Name}")]
    public Task Whatever_befalls_a_call_everything_comes_right(string call) =>
        Task.WhenAll(Enum.GetValues<Fault>().Select(fault => Task.Run(() => ComesRightAsync(call, fault))));

    async Task ComesRightAsync(string call, Fault fault)
    {
        // A call that is done without its answer is repeated once; the others fail until the clients' own retries are used up.
        var times = fault is Fault.AnswerLost or Fault.BrokenMidway ? 1 : Faults.Retries + 1;
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in Names[1..])
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        await room.UploadAsync("new");
        await room.UploadAsync("overwritten", Newsroom.Ferry + " ");
        await room.Inbox.DeleteAsync(ArticleName.Parse("deleted"));

        var faults = new Faults(call, fault, times);
        await using (var troubled = room.Another(faults))
        {
            foreach (var name in Names)
                await TryAsync(() => troubled.RunAsync(name));
            await room.UploadAsync("missed");
            await TryAsync(troubled.SweepToQueueAsync);
        }

        Assert.True(faults.Happened, $"{fault} did not happen.");
        await room.AssertConvergesAsync($"behind {fault}");
    }

    // As the platform does it: a run that throws is tried again, five times in all.
    static async Task TryAsync<T>(Func<Task<T>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await run();
                return;
            }
            catch (Exception) when (attempt < 5)
            {
            }
        }
    }
}
