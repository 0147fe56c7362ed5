using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>The newest-first order: an empty blob for each outcome, named so that storage lists the newest first, with what a listing shows as its metadata.</summary>
sealed class NewestOrder(BlobContainerClient container)
{
    /// <summary>With a prefix a page may need more calls; it is cut short behind so many.</summary>
    const int MostCallsPerPage = 10;

    static readonly byte[] Nothing = HeaderMetadata.HashOf(default);

    /// <summary>Puts an outcome in.</summary>
    public Task EnterAsync(ArticleName name, SummaryHeader header, NewestKey key, CancellationToken cancellation) => Entry(key).UploadAsync(BinaryData.Empty,
        new BlobUploadOptions { Metadata = HeaderMetadata.Of(name, header, key, Nothing), HttpHeaders = new BlobHttpHeaders { ContentHash = Nothing } }, cancellation);

    /// <summary>Takes an entry out, if it is there.</summary>
    public Task RemoveAsync(NewestKey key, CancellationToken cancellation) =>
        Entry(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    /// <summary>Reads the entries of a stretch of time.</summary>
    public Task<NewestStretch> ReadAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation) =>
        NewestStretch.ReadAsync(container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation), since, until);

    /// <summary>A page of headlines, as <see cref="ISummaryStore.NewestAsync"/> promises it.</summary>
    public async Task<HeadlinePage> PageAsync(string prefix, int size, string? continuation, CancellationToken cancellation)
    {
        var items = new List<HeadlineItem>(size);
        var token = Token(continuation);
        for (var call = 0; call < MostCallsPerPage && items.Count < size; call++)
        {
            var listing = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation).AsPages(token, size - items.Count);
            await foreach (var page in listing)
            {
                items.AddRange(page.Values.Select(Read).OfType<HeadlineItem>().Where(item => item.Name.Value.StartsWith(prefix, StringComparison.Ordinal)));
                token = page.ContinuationToken;
                break;
            }
            if (string.IsNullOrEmpty(token))
                return new HeadlinePage(items, null);
        }
        return new HeadlinePage(items, Convert.ToBase64String(Encoding.UTF8.GetBytes(token!)).Replace('+', '-').Replace('/', '_'));
    }

    /// <summary>What an entry says; null when another program wrote or changed it.</summary>
    public static HeadlineItem? Read(BlobItem entry) =>
        NewestKey.Parse(entry.Name) is not null && HeaderMetadata.Name(entry.Metadata) is { } name
            && HeaderMetadata.Read(entry.Metadata, entry.Properties.ContentHash) is { } header
            ? new HeadlineItem(name, header.Headline, header.State, header.Engine, header.Degraded, header.CreatedAt)
            : null;

    BlobClient Entry(NewestKey key) => container.GetBlobClient(key.ToString());

    static string? Token(string? continuation)
    {
        try
        {
            return continuation is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(continuation.Replace('-', '+').Replace('_', '/')));
        }
        catch (FormatException foreign)
        {
            throw new FormatException("The continuation is not one that a page before gave.", foreign);
        }
    }
}
