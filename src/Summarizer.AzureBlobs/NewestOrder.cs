using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>
/// The newest-first order: an empty blob for each outcome, named so that storage lists the newest first, with what a listing shows as its
/// metadata.
/// </summary>
sealed class NewestOrder(BlobContainerClient container)
{
    /// <summary>
    /// What is narrowed may need more calls for a page; it is cut short behind so many, each of which looks through so many entries.
    /// </summary>
    const int MostCallsPerPage = 10, LookedThrough = 1000;

    static readonly byte[] Nothing = HeaderMetadata.HashOf(default);

    /// <summary>Puts an outcome in.</summary>
    public Task EnterAsync(ArticleName name, SummaryHeader header, NewestKey key, CancellationToken cancellation) =>
        Entry(key).UploadAsync(BinaryData.Empty,
        new BlobUploadOptions { Metadata = HeaderMetadata.Of(name, header, key, Nothing),
            HttpHeaders = new BlobHttpHeaders { ContentHash = Nothing } }, cancellation);

    /// <summary>Takes an entry out, if it is there.</summary>
    public Task RemoveAsync(NewestKey key, CancellationToken cancellation) =>
        Entry(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    /// <summary>Reads the entries of a stretch of time.</summary>
    public Task<NewestStretch> ReadAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation) =>
        NewestStretch.ReadAsync(container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation), since, until);

    /// <summary>A page of headlines, as <see cref="ISummaryStore.NewestAsync"/> promises it.</summary>
    public async Task<HeadlinePage> PageAsync(HeadlineFilter filter, int size, string? continuation, CancellationToken cancellation)
    {
        var items = new List<HeadlineItem>(size);
        var place = ListingPlace.Parse(continuation);
        for (var call = 0; call < MostCallsPerPage; call++)
        {
            var entries = await EntriesAsync(place, filter.Narrows ? LookedThrough : size, cancellation);
            foreach (var entry in entries.Values.Where(entry => string.CompareOrdinal(entry.Name, place.After) > 0))
            {
                if (NewestKey.Parse(entry.Name) is { } key && key.Time < filter.From)
                    return new HeadlinePage(items, null);
                if (Read(entry) is { } item && filter.Shows(item))
                    items.Add(item);
                if (items.Count == size)
                {
                    return new HeadlinePage(items, (entry == entries.Values[^1] ? new ListingPlace(entries.ContinuationToken)
                        : place with { After = entry.Name }).ToString());
                }
            }
            if (string.IsNullOrEmpty(entries.ContinuationToken))
                return new HeadlinePage(items, null);
            place = new ListingPlace(entries.ContinuationToken);
        }
        return new HeadlinePage(items, place.ToString());
    }

    async Task<Page<BlobItem>> EntriesAsync(ListingPlace place, int count, CancellationToken cancellation)
    {
        var options = new GetBlobsOptions { Traits = BlobTraits.Metadata };
        await foreach (var page in container.GetBlobsAsync(options, cancellation).AsPages(place.Token, count))
            return page;
        return Page<BlobItem>.FromValues([], "", null!);
    }

    /// <summary>What an entry says; null when another program wrote or changed it.</summary>
    public static HeadlineItem? Read(BlobItem entry) =>
        NewestKey.Parse(entry.Name) is not null && HeaderMetadata.Name(entry.Metadata) is { } name
            && HeaderMetadata.Read(entry.Metadata, entry.Properties.ContentHash) is { } header
            ? HeadlineItem.Of(name, header)
            : null;

    BlobClient Entry(NewestKey key) => container.GetBlobClient(key.ToString());

    /// <summary>Where a page ended: behind an entry of what storage lists from its own token on.</summary>
    /// <param name="Token">Storage's token; null for the beginning.</param>
    /// <param name="After">The entry; null for before the first.</param>
    sealed record ListingPlace(string? Token, string? After = null)
    {
        /// <summary>The place that a continuation is; the beginning for none.</summary>
        /// <exception cref="FormatException">It is not one that a page before gave.</exception>
        public static ListingPlace Parse(string? continuation)
        {
            if (continuation is null)
                return new ListingPlace(Token: null);
            try
            {
                var parts = Encoding.UTF8.GetString(Convert.FromBase64String(continuation.Replace('-', '+').Replace('_', '/')))
                    .Split('\n', 2);
                return new ListingPlace(parts[0].Length > 0 ? parts[0] : null, parts.ElementAtOrDefault(1));
            }
            catch (FormatException foreign)
            {
                throw new FormatException("The continuation is not one that a page before gave.", foreign);
            }
        }

        /// <summary>The continuation; null at the end.</summary>
        public override string? ToString() => string.IsNullOrEmpty(Token) && After is null ? null
            : Convert.ToBase64String(Encoding.UTF8.GetBytes(After is null ? Token! : $"{Token}\n{After}")).Replace('+', '-')
                .Replace('/', '_');
    }
}
