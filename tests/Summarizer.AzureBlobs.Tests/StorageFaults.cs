using Summarizer.Articles;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class StorageFaults(Azurite azurite)
{
    static readonly string[] Names = ["new", "overwritten", "deleted", "blank", "again"];

    static readonly string[] Calls =
    [
        "HEAD articles", "GET articles", "LIST articles", "HEAD summaries", "PUT summaries", "DELETE summaries", "LIST summaries",
        "PUT newest", "DELETE newest", "LIST newest", "GET state", "PUT state", $"POST {WorkQueue.Name}", $"GET {WorkQueue.Name}",
    ];

    public static IEnumerable<object[]> Cases() =>
        from call in Calls
        from fault in Enum.GetValues<Fault>()
        select new object[] { call, fault };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Behind_a_fault_of_storage_everything_comes_right(string call, Fault fault)
    {
        // A call that is done without its answer is repeated once; the others fail until the clients' own retries are used up.
        var times = fault is Fault.AnswerLost or Fault.BrokenMidway ? 1 : Faults.Retries + 1;
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in new[] { "overwritten", "deleted", "again" })
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        await room.UploadAsync("new");
        await room.UploadAsync("blank", " ");
        await room.UploadAsync("overwritten", Newsroom.Ferry + " ");
        await room.Inbox.DeleteAsync(ArticleName.Parse("deleted"));

        var faults = new Faults(call, fault, times);
        await using (var troubled = room.Another(faults))
        {
            foreach (var name in Names)
                await TryAsync(() => troubled.RunAsync(name, again: name == "again"));
            await room.UploadAsync("missed");
            await TryAsync(troubled.SweepToQueueAsync);
        }

        Assert.True(faults.Happened);
        await room.AssertConvergesAsync();
        Assert.Equal(0, (await room.SweepAsync()).Census.Waiting);
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
