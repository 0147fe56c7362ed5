using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Soak.Storage;
using Summarizer.Summaries;
using Summarizer.Tests;
using Summarizer.Work;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Sweeping(Azurite azurite)
{
    static readonly string[] Five = ["1", "2", "3", "4", "5"];

    [Fact]
    public async Task A_changed_engine_makes_everything_again_a_few_at_a_time_and_in_turn()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in Five)
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        await using var changed = room.Another(engine: rules => new Renamed(rules));
        await room.UploadAsync("6");

        var first = await changed.SweepAsync(room: 2);
        var second = await changed.SweepAsync(room: 2);
        var third = await changed.SweepAsync(room: 2);
        var fourth = await changed.SweepAsync(room: 2);

        Assert.Equal(["1", "2", "6"], first.Sent.Select(work => work.Name.Value));
        Assert.Equal(["3", "4", "6"], second.Sent.Select(work => work.Name.Value));
        Assert.Equal(["5", "6"], third.Sent.Select(work => work.Name.Value));
        Assert.Equal(["1", "2", "6"], fourth.Sent.Select(work => work.Name.Value));
        Assert.Equal((5, 2, 1), (first.Census.Outdated, first.Census.Backfilled, first.Census.Sent));
    }

    [Fact]
    public async Task A_changed_engine_comes_to_an_end_through_the_queue()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in Five)
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        await using var changed = room.Another(engine: rules => new Renamed(rules));

        await changed.SweepToQueueAsync();
        await changed.EmptyQueueAsync();

        Assert.Equal(0, (await changed.SweepAsync()).Census.Outdated);
        await changed.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_could_be_better_waits_while_the_queue_is_full()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var queue = new WorkQueue(room.Storage, Options.Create(new BackfillOptions { MaxWaiting = 2 }),
            Options.Create(new PatienceOptions()), TimeProvider.System);
        Assert.Equal(2, await queue.RoomAsync());

        foreach (var name in Five)
            await queue.SendAsync(new WorkRequest(ArticleName.Parse(name)));

        Assert.Equal(0, await queue.RoomAsync());
    }

    [Fact]
    public async Task All_failures_are_tried_again_once_when_somebody_wishes_it()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("given up");
        await room.Pipeline.GiveUpAsync(ArticleName.Parse("given up"), "Storage was down.");
        await room.UploadAsync("blank", " ");
        await room.RunAsync("blank");
        await room.UploadAsync("fine");
        await room.RunAsync("fine");
        Assert.Empty((await room.SweepAsync()).Sent);
        await room.Store.LeaveNoteAsync(new RedoWish(room.Clock.GetUtcNow()));

        var census = await room.SweepToQueueAsync();
        await room.EmptyQueueAsync();

        Assert.Equal((2, 2), (census.Failed, census.Backfilled));
        Assert.Equal(SummaryState.Summarized, (await room.KeptAsync("given up"))!.Header.State);
        Assert.Equal(SummaryState.Rejected, (await room.KeptAsync("blank"))!.Header.State);
        Assert.Empty((await room.SweepAsync()).Sent);
    }

    [Fact]
    public async Task It_counts_what_there_is_and_leaves_a_note_of_it()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("fine");
        await room.UploadAsync("blank", " ");
        await room.RunAsync("fine");
        await room.RunAsync("blank");
        var waiting = await room.UploadAsync("waiting");
        await room.UploadAsync("fine too");
        await room.RunAsync("fine too");
        await room.UploadAsync("fine too", Newsroom.Ferry + " ");
        var before = room.Clock.GetUtcNow();

        var (census, _) = await room.SweepAsync();

        Assert.Equal((4, 1, 1, 2), (census.Articles, census.Summaries, census.Failed, census.Waiting));
        Assert.Equal(waiting.LastModified, census.OldestWaitingSince);
        Assert.InRange(census.CountedAt, before, room.Clock.GetUtcNow());
        Assert.Equal(census, await room.Store.FindNoteAsync<Census>());
    }

    [Fact]
    public async Task A_lost_and_a_strange_entry_of_the_newest_first_order_are_put_right()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in Five)
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        var newest = room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Newest);
        var entries = new List<string>();
        await foreach (var entry in newest.GetBlobsAsync())
            entries.Add(entry.Name);
        var properties = (await newest.GetBlobClient(entries[1]).GetPropertiesAsync()).Value;
        await newest.GetBlobClient(entries[0]).DeleteAsync();
        await newest.GetBlobClient(entries[1][..^16] + new string('0', 16))
            .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = properties.Metadata });
        Assert.NotEmpty(await new EndState(room.Storage.Blobs).ViolationsAsync());

        await room.AssertConvergesAsync();
    }

    [Fact]
    public async Task Pages_of_headlines_end_and_hold_each_once()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in Five)
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        foreach (var size in new[] { 1, 2, 5, 1000 })
        {
            var names = new List<string>();
            string? continuation = null;
            do
            {
                var page = await room.Store.NewestAsync(HeadlineFilter.All, size, continuation);
                names.AddRange(page.Items.Select(item => item.Name.Value));
                continuation = page.Continuation;
            }
            while (continuation is not null);
            Assert.Equal(Five.Reverse(), names);
        }
    }

    /// <summary>The rules under another fingerprint, as after an update.</summary>
    sealed class Renamed(ISummarizer rules) : ISummarizer
    {
        public string Fingerprint => rules.Fingerprint + ";updated";

        public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) =>
            rules.SummarizeAsync(article, cancellation);
    }
}
