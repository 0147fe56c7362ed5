using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class KindsOfBlobs(Azurite azurite)
{
    static readonly ArticleName A = ArticleName.Parse("a");
    static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    [Fact]
    public async Task An_append_blob_is_read_as_far_as_it_was_written()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var blob = Articles(room).GetAppendBlobClient("a");
        await blob.CreateAsync();
        foreach (var part in Newsroom.Ferry.Split("\n\n"))
            await blob.AppendBlockAsync(BinaryData.FromString(part + "\n\n").ToStream());

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        await blob.AppendBlockAsync(BinaryData.FromString("Tickets stay valid on the bus.").ToStream());
        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task A_page_blob_is_read_without_the_zeros_that_fill_its_pages()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var pages = new byte[1024];
        Encoding.UTF8.GetBytes(Newsroom.Ferry, pages);
        var blob = Articles(room).GetPageBlobClient("a");
        await blob.CreateAsync(pages.Length);
        await blob.UploadPagesAsync(new MemoryStream(pages), 0);

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        using var opened = await room.Inbox.OpenAsync(A);
        Assert.Equal(Newsroom.Ferry, Encoding.UTF8.GetString((await opened!.ReadAsync(10_000))!.Bytes.Span));
    }

    [Fact]
    public async Task A_leased_article_is_read_and_says_so_when_it_shall_be_changed()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await Articles(room).GetBlobClient("a").GetBlobLeaseClient().AcquireAsync(Forever);

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        Assert.Contains("leased", (await Assert.ThrowsAsync<LockedException>(() => room.UploadAsync("a"))).Message,
            StringComparison.Ordinal);
        Assert.Contains("leased", (await Assert.ThrowsAsync<LockedException>(() => room.Inbox.DeleteAsync(A))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leased_summary_is_left_until_the_lease_ends()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.RunAsync("a");
        var lease = room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries).GetBlobClient("a.json").GetBlobLeaseClient();
        await lease.AcquireAsync(Forever);
        await room.UploadAsync("a", Newsroom.Ferry + " ");

        await Assert.ThrowsAsync<LockedException>(() => room.RunAsync("a"));
        await lease.ReleaseAsync();

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_has_snapshots_is_deleted_with_them()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.RunAsync("a");
        foreach (var (container, name) in new[] { (StorageContainers.Articles, "a"), (StorageContainers.Summaries, "a.json") })
            await room.Storage.Blobs.GetBlobContainerClient(container).GetBlobClient(name).CreateSnapshotAsync();

        Assert.Equal(PipelineOutcome.Current, await room.RunAsync("a"));
        Assert.True(await room.Inbox.DeleteAsync(A));

        Assert.Equal(PipelineOutcome.Gone, await room.RunAsync("a"));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task An_archived_article_is_rejected_for_that_and_read_by_itself_once_it_is_back()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await Articles(room).GetBlobClient("a").SetAccessTierAsync(AccessTier.Archive);

        Assert.Equal(PipelineOutcome.Rejected, await room.RunAsync("a"));
        Assert.Equal(RejectionReason.Archived, (await room.KeptAsync("a"))!.Header.Reason);
        Assert.Contains("archive", (await Assert.ThrowsAsync<LockedException>(() => room.UploadAsync("a"))).Message,
            StringComparison.Ordinal);
        Assert.Empty((await room.SweepAsync()).Sent);

        await Articles(room).GetBlobClient("a").SetAccessTierAsync(AccessTier.Hot);
        room.Clock.Shift = TimeSpan.FromHours(1);
        await room.SweepToQueueAsync();
        await room.EmptyQueueAsync();

        Assert.Equal(SummaryState.Summarized, (await room.KeptAsync("a"))!.Header.State);
    }

    static BlobContainerClient Articles(Newsroom room) => room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Articles);
}
