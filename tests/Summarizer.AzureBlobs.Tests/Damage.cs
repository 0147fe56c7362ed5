using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Tests;
using Summarizer.Work;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Damage(Azurite azurite)
{
    static readonly BinaryData Foreign = BinaryData.FromString("not ours");

    /// <summary>What another program may do to a blob of ours.</summary>
    public static IReadOnlyDictionary<string, Func<BlobContainerClient, string, Task>> Kinds { get; } =
        new Dictionary<string, Func<BlobContainerClient, string, Task>>
    {
        ["written over"] = (container, name) => container.GetBlobClient(name).UploadAsync(Foreign, overwrite: true),
        ["written over beneath its metadata"] = async (container, name) => await container.GetBlobClient(name)
            .UploadAsync(Foreign, new BlobUploadOptions { Metadata = await MetadataAsync(container, name) }),
        ["cut off"] = async (container, name) =>
        {
            var whole = (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToMemory();
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(whole[..(whole.Length / 2)]),
                new BlobUploadOptions { Metadata = await MetadataAsync(container, name) });
        },
        ["without metadata"] = (container, name) => container.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string>()),
        ["of an unknown state"] = (container, name) => SetAsync(container, name, "state", "7"),
        ["of an impossible time"] = (container, name) => SetAsync(container, name, "createdat", "yesterday"),
        ["under a changed headline"] = (container, name) => SetAsync(container, name, "headline", "Buy%20now"),
        ["of another version"] = (container, name) => SetAsync(container, name, "sourceetag", "%220x1%22"),
        ["of another type"] = async (container, name) =>
        {
            await container.GetBlobClient(name).DeleteAsync();
            await container.GetAppendBlobClient(name).CreateAsync();
        },
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_summary_that_was_damaged_is_made_again(string kind)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.UploadAsync("good");
        await room.RunAsync("a");
        await room.RunAsync("good");

        await Kinds[kind](room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries), "a.json");

        Assert.Null(await room.Store.OpenAsync(ArticleName.Parse("a")) is { } opened && opened.Kept.Header.State == SummaryState.Summarized
            ? Readable(opened) : null);
        Assert.Equal("a", Assert.Single((await room.SweepAsync()).Sent).Name.Value);
        await room.AssertConvergesAsync(kind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_entry_of_the_newest_first_order_that_was_damaged_is_made_again_and_hides_no_other(string kind)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in new[] { "a", "b", "c" })
        {
            await room.UploadAsync(name);
            await room.RunAsync(name);
        }
        var newest = room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Newest);
        var key = (await MetadataAsync(room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries), "b.json"))["newest"];

        await Kinds[kind](newest, key);

        Assert.Superset(new HashSet<string> { "a", "c" },
            (await room.Store.NewestAsync(HeadlineFilter.All, 10, null)).Items.Select(item => item.Name.Value).ToHashSet());
        room.Clock.Shift = TimeSpan.FromDays(1);
        await room.AssertConvergesAsync(kind);
        Assert.Equal(["c", "b", "a"], (await room.Store.NewestAsync(HeadlineFilter.All, 10, null)).Items.Select(item => item.Name.Value));
    }

    [Fact]
    public async Task What_another_program_put_where_a_summary_should_be_is_written_over_and_holds_nobody_up()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var summaries = room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries);
        foreach (var name in new[] { "1", "2", "3" })
        {
            await summaries.GetBlobClient($"{name}.json").UploadAsync(Foreign);
            await room.UploadAsync(name);
        }
        await room.UploadAsync("good");

        foreach (var name in new[] { "1", "2", "3", "good" })
            Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync(name));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task A_damaged_summary_of_a_deleted_article_goes_with_it()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.RunAsync("a");
        await Kinds["written over"](room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries), "a.json");
        await room.Inbox.DeleteAsync(ArticleName.Parse("a"));

        Assert.Equal(PipelineOutcome.Gone, await room.RunAsync("a"));
        room.Clock.Shift = TimeSpan.FromDays(1);
        await room.AssertConvergesAsync();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\u0000\u0001")]
    [InlineData("""{"countedAt":"9999-01-01T00:00:00Z","orderCheckedAt":"9999-01-01T00:00:00Z"}""")]
    public async Task A_census_that_makes_no_sense_is_as_good_as_none(string census)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.Storage.Blobs.GetBlobContainerClient(StorageContainers.State)
            .UploadBlobAsync("census.json", BinaryData.FromString(census));

        var counted = await room.SweepToQueueAsync();

        Assert.Equal(1, counted.Sent);
        Assert.Equal(counted, await room.Store.FindNoteAsync<Census>());
    }

    [Theory]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("9223372036854775807")]
    public async Task A_ledger_that_makes_no_sense_is_written_over(string total)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        using var ledger = new BlobTokenLedger(room.Storage);
        await room.Storage.Blobs.GetBlobContainerClient(StorageContainers.State)
            .UploadBlobAsync("tokens/2026-11-27", BinaryData.FromString(total));

        Assert.InRange(await ledger.AddAsync(new DateOnly(2026, 11, 27), 100), 100, long.MaxValue / 2);
        Assert.InRange(await ledger.AddAsync(new DateOnly(2026, 11, 27), 100), 200, long.MaxValue / 2);
    }

    static string Readable(OpenedSummary opened)
    {
        using var content = opened.Content;
        return $"It is served: {new StreamReader(content).ReadToEnd()}";
    }

    static async Task<Dictionary<string, string>> MetadataAsync(BlobContainerClient container, string name) =>
        new((await container.GetBlobClient(name).GetPropertiesAsync()).Value.Metadata);

    static async Task SetAsync(BlobContainerClient container, string name, string key, string value) =>
        await container.GetBlobClient(name)
            .SetMetadataAsync(new Dictionary<string, string>(await MetadataAsync(container, name)) { [key] = value });
}
