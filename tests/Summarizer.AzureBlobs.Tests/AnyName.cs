using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class AnyName(Azurite azurite)
{
    /// <summary>
    /// Lines of a path as it is sent, the name that storage lists for it as a JSON string, and why its blob cannot be read; nothing when it
    /// can.
    /// </summary>
    static readonly (string Path, string Name, string Problem)[] Names =
        [.. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Cases", "names.txt"))
        .Select(line => line.Split('\t')).Select(parts => (parts[0], JsonSerializer.Deserialize<string>(parts[1])!, parts[2]))];

    [Fact]
    public async Task Whatever_storage_calls_a_blob_it_has_one_outcome_of_its_own()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var (path, _, _) in Names)
            Assert.Equal(HttpStatusCode.Created, await PutAsync(room, path, $"{Newsroom.Ferry}\n\nIt was put at {path.Replace('/', ' ')}."));

        Assert.Equal(Names.Length, (await room.SweepToQueueAsync()).Waiting);
        await room.EmptyQueueAsync();

        foreach (var (_, name, problem) in Names)
        {
            var kept = (await room.Store.FindAsync(ArticleName.OfBlob(name)))!.Header;
            Assert.Equal(problem.Length == 0 ? SummaryState.Summarized : SummaryState.Rejected, kept.State);
            Assert.Contains(problem, kept.Headline, StringComparison.Ordinal);
        }
        var listed = (await room.Store.NewestAsync(HeadlineFilter.All, 100, null)).Items;
        Assert.Equal(Names.Select(name => name.Name).Order(StringComparer.Ordinal),
            listed.Select(item => item.Name.Value).Order(StringComparer.Ordinal));
        Assert.Empty((await room.SweepAsync()).Sent);
    }

    [Fact]
    public async Task What_cannot_be_read_under_its_name_is_counted_and_named()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("fine");
        foreach (var (path, _, _) in Names.Where(name => name.Problem.Length > 0))
            await PutAsync(room, path, Newsroom.Ferry);
        await room.SweepToQueueAsync();
        await room.EmptyQueueAsync();

        var census = await room.SweepToQueueAsync();

        var refused = Names.Where(name => name.Problem.Length > 0).Select(name => name.Name).Order(StringComparer.Ordinal);
        Assert.Equal(refused, census.RefusedNames);
        Assert.Equal((refused.Count(), refused.Count(), 1, 0), (census.Refused, census.Failed, census.Summaries, census.Sent));
    }

    [Fact]
    public async Task What_is_deleted_under_any_name_takes_its_outcome_along()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        foreach (var name in new[] { "b/../a.txt", new string('n', ArticleName.MaxLength) })
        {
            var document = SummaryDocument.Of(ArticleName.OfBlob(name), new Rejection
            {
                Detail = "It was rejected.",
                Reason = RejectionReason.BadName,
                Article = name,
                Source = new SourceInfo("\"1\"", null, default, 0, null),
                CreatedAt = DateTimeOffset.UtcNow,
            }, "rules");
            Assert.NotNull(await room.Store.TryWriteAsync(document, null));
        }

        Assert.Equal(2, (await room.SweepToQueueAsync()).Sent);
        await room.EmptyQueueAsync();

        Assert.Empty((await room.Store.NewestAsync(HeadlineFilter.All, 10, null)).Items);
        await foreach (var kept in room.Store.ListAsync())
            Assert.Fail($"{kept.Name} is still kept.");
    }

    [Fact]
    public async Task The_longest_name_has_room_beside_its_summary()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        // Storage takes no more than 8 KB of metadata with a blob, and each of these letters has nine characters in a URL.
        var name = new string('街', ArticleName.MaxLength);
        await room.UploadAsync(name);

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync(name));

        Assert.Equal(name, Assert.Single((await room.Store.NewestAsync(HeadlineFilter.All, 10, null)).Items).Name.Value);
        foreach (var container in new[] { StorageContainers.Summaries, StorageContainers.Newest })
        {
            await foreach (var blob in room.Storage.Blobs.GetBlobContainerClient(container)
                .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, default))
            {
                Assert.InRange(blob.Metadata.Sum(item => item.Key.Length + item.Value.Length), 1, 8192);
            }
        }
    }

    /// <summary>A client of storage would put some of these names right.</summary>
    static async Task<HttpStatusCode> PutAsync(Newsroom room, string path, string text)
    {
        var container = room.Storage.Blobs.GetBlobContainerClient(StorageContainers.Articles);
        var access = container.GenerateSasUri(BlobContainerSasPermissions.Write | BlobContainerSasPermissions.Create,
            DateTimeOffset.UtcNow.AddHours(1));
        using var http = new HttpClient();
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{container.Uri}/{path}{access.Query}", exact))
        {
            Content = new StringContent(text),
            Headers = { { "x-ms-blob-type", "BlockBlob" }, { "x-ms-version", "2021-12-02" } },
        };
        return (await http.SendAsync(request)).StatusCode;
    }
}
