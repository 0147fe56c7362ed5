using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Outages(Azurite azurite)
{
    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Calls_fail_at_once_while_storage_is_known_to_be_away_and_it_is_seen_when_it_is_back(int status)
    {
        var outage = new Switch(status);
        await using var room = await Newsroom.OpenAsync(azurite, outage);
        await room.UploadAsync("a");
        outage.IsOn = true;
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => room.KeptAsync("a"));
        var reached = outage.Calls;

        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => room.RunAsync("a"));

        // A look in a second is allowed for.
        Assert.InRange(outage.Calls - reached, 0, 1 + (int)clock.Elapsed.TotalSeconds);
        outage.IsOn = false;
        var back = Stopwatch.StartNew();
        while (await Record.ExceptionAsync(() => room.RunAsync("a")) is not null)
            await Task.Delay(20);
        Assert.InRange(back.Elapsed.TotalSeconds, 0, 3);
        Assert.Equal(SummaryState.Summarized, (await room.KeptAsync("a"))!.Header.State);
    }

    [Fact]
    public async Task Containers_and_the_queue_that_are_deleted_come_back()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.RunAsync("a");
        foreach (var container in new[] { StorageContainers.Articles, StorageContainers.Summaries, StorageContainers.Newest, StorageContainers.State })
            await room.Storage.Blobs.DeleteBlobContainerAsync(container);
        await room.Storage.Queues.DeleteQueueAsync(WorkQueue.Name);

        await room.CheckAsync();
        await room.UploadAsync("b");
        await room.SweepToQueueAsync();
        await room.EmptyQueueAsync();

        Assert.Equal("b", Assert.Single((await room.Store.NewestAsync(HeadlineFilter.All, 10, null)).Items).Name.Value);
        await room.AssertAllIsWellAsync();
    }

    [Theory]
    [InlineData(StorageContainers.Articles)]
    [InlineData(StorageContainers.Summaries)]
    [InlineData(StorageContainers.Newest)]
    [InlineData(StorageContainers.State)]
    [InlineData(WorkQueue.Name)]
    public async Task A_check_names_what_does_not_answer(string container)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.CheckAsync();
        await using var troubled = room.Another(new Faults($"GET {container}", Fault.Busy, int.MaxValue), null);
        await using var troubledHead = room.Another(new Faults($"HEAD {container}", Fault.Busy, int.MaxValue), null);

        var problem = await Record.ExceptionAsync(troubled.CheckAsync) ?? await Record.ExceptionAsync(troubledHead.CheckAsync);

        Assert.Contains($" {container}:", Assert.IsType<StorageUnavailableException>(problem).Message, StringComparison.Ordinal);
    }

    /// <summary>Answers every call with a status, or with a connection that breaks, as long as it is on.</summary>
    sealed class Switch(int status) : HttpPipelinePolicy
    {
        public bool IsOn { get; set; }

        public int Calls { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!IsOn)
            {
                await ProcessNextAsync(message, pipeline);
                return;
            }
            Calls++;
            message.Response = status == 0 ? throw new IOException("Connection reset by peer")
                : new Faults.Refusal(message.Request.ClientRequestId, status);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Everything is asynchronous.");
    }
}
