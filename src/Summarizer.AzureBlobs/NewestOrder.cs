using System.Text;
using Azure;
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

    /// <summary>Puts an outcome in.</summary>
    public Task EnterAsync(ArticleName name, SummaryHeader header, NewestKey key, CancellationToken cancellation) => Entry(key)
        .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = HeaderMetadata.OfEntry(name, header, key) }, cancellation);

    /// <summary>Takes an entry out, if it is there.</summary>
    public Task RemoveAsync(NewestKey key, CancellationToken cancellation) => Entry(key).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Whether there is such an entry.</summary>
    public async Task<bool> HasAsync(NewestKey key, CancellationToken cancellation) => await Entry(key).ExistsAsync(cancellation);

    /// <summary>Whose entry it is; null when it is gone by now, or none of ours.</summary>
    public async Task<ArticleName?> NameOfAsync(NewestKey key, CancellationToken cancellation)
    {
        try
        {
            BlobProperties read = await Entry(key).GetPropertiesAsync(cancellationToken: cancellation);
            return HeaderMetadata.Name(read.Metadata);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The entries of a stretch of time.</summary>
    public Task<NewestStretch> ReadAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation) =>
        NewestStretch.ReadAsync(container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation), since, until);

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
                items.AddRange(page.Values.Select(Item).OfType<HeadlineItem>().Where(item => item.Name.Value.StartsWith(prefix, StringComparison.Ordinal)));
                token = page.ContinuationToken;
                break;
            }
            if (string.IsNullOrEmpty(token))
                return new HeadlinePage(items, null);
        }
        return new HeadlinePage(items, Convert.ToBase64String(Encoding.UTF8.GetBytes(token!)).Replace('+', '-').Replace('/', '_'));
    }

    static HeadlineItem? Item(BlobItem blob) =>
        HeaderMetadata.Name(blob.Metadata) is { } name && HeaderMetadata.Read(blob.Metadata) is { } header
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
