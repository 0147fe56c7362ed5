using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>Summaries as blobs <c>NAME.json</c>, with what must be known about them as metadata, and an order of names with the newest first.</summary>
public sealed class BlobSummaryStore(StorageConnection storage) : ISummaryStore
{
    const string Extension = ".json";

    /// <summary>With a prefix a page may need more calls; it is cut short behind so many.</summary>
    const int MostCallsPerPage = 10;

    readonly BlobContainerClient summaries = storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries);
    readonly BlobContainerClient newest = storage.Blobs.GetBlobContainerClient(StorageContainers.Newest);

    /// <inheritdoc/>
    public async Task<KeptSummary?> FindAsync(ArticleName name, CancellationToken cancellation = default) => (await LookAsync(name, cancellation))?.Kept;

    /// <inheritdoc/>
    public async Task<OpenedSummary?> OpenAsync(ArticleName name, CancellationToken cancellation = default)
    {
        try
        {
            BlobDownloadStreamingResult read = await Blob(name).DownloadStreamingAsync(cancellationToken: cancellation);
            if (HeaderMetadata.Read(read.Details.Metadata) is { } header)
                return new OpenedSummary(new KeptSummary(name, read.Details.ETag.ToString("H"), header, read.Details.ContentLength), read.Content);
            await read.Content.DisposeAsync();
            return null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The entry in the newest-first order is written before the summary and the old one removed after it: a crash in between leaves one entry too
    /// many, never one too few, and the next page that shows it or the next write removes it.
    /// </remarks>
    public async Task<KeptSummary?> TryWriteAsync(SummaryDocument document, KeptSummary? replaces, CancellationToken cancellation = default)
    {
        var old = replaces is null ? null : (await LookAsync(replaces.Name, cancellation))?.Newest;
        var key = Key(document);
        var metadata = HeaderMetadata.Of(document.Name, document.Header, key);
        await newest.GetBlobClient(key).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata }, cancellation);
        try
        {
            BlobContentInfo written = await Blob(document.Name).UploadAsync(BinaryData.FromBytes(document.Bytes), new BlobUploadOptions
            {
                Metadata = metadata,
                HttpHeaders = new BlobHttpHeaders { ContentType = document.Header.State == SummaryState.Summarized ? "application/json" : "application/problem+json" },
                Conditions = replaces is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = new ETag(replaces.ETag) },
            }, cancellation);
            if (old is not null && old != key)
                await newest.GetBlobClient(old).DeleteIfExistsAsync(cancellationToken: cancellation);
            return new KeptSummary(document.Name, written.ETag.ToString("H"), document.Header, document.Bytes.Length);
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            // The answer to a write that succeeded may have been lost, and its retry refused: then the entry is the right one.
            if ((await LookAsync(document.Name, cancellation))?.Newest != key)
                await newest.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellation);
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(ArticleName name, CancellationToken cancellation = default)
    {
        if (await LookAsync(name, cancellation) is not { } found)
            return false;
        if (found.Newest is not null)
            await newest.GetBlobClient(found.Newest).DeleteIfExistsAsync(cancellationToken: cancellation);
        return await Blob(name).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptSummary> ListAsync(string prefix = "", CancellationToken cancellation = default) =>
        NameOrder.Of(StoredOrderAsync(prefix, cancellation), cancellation);

    /// <inheritdoc/>
    public async Task<HeadlinePage> NewestAsync(string prefix, int size, string? continuation, CancellationToken cancellation = default)
    {
        var items = new List<HeadlineItem>(size);
        var token = Token(continuation);
        for (var call = 0; call < MostCallsPerPage && items.Count < size; call++)
        {
            var listing = newest.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation).AsPages(token, size - items.Count);
            await foreach (var page in listing)
            {
                foreach (var blob in page.Values)
                    if (HeaderMetadata.Name(blob.Metadata) is { } name && HeaderMetadata.Read(blob.Metadata) is { } header
                        && name.Value.StartsWith(prefix, StringComparison.Ordinal))
                        items.Add(new HeadlineItem(name, header.Headline, header.State, header.Engine, header.Degraded, header.CreatedAt));
                token = page.ContinuationToken;
                break;
            }
            if (string.IsNullOrEmpty(token))
                return new HeadlinePage(items, null);
        }
        return new HeadlinePage(items, Convert.ToBase64String(Encoding.UTF8.GetBytes(token!)).Replace('+', '-').Replace('/', '_'));
    }

    /// <inheritdoc/>
    public async Task RepairAsync(KeptSummary kept, CancellationToken cancellation = default)
    {
        if (await LookAsync(kept.Name, cancellation) is not { Newest: { } key, Kept: { } now } || await newest.GetBlobClient(key).ExistsAsync(cancellation))
            return;
        await newest.GetBlobClient(key).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = HeaderMetadata.Of(now.Name, now.Header, key) }, cancellation);
    }

    async IAsyncEnumerable<KeptSummary> StoredOrderAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in summaries.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation))
            if (blob.Name.EndsWith(Extension, StringComparison.Ordinal) && ArticleName.TryParse(blob.Name[..^Extension.Length], out var name, out _)
                && HeaderMetadata.Read(blob.Metadata) is { } header)
                yield return new KeptSummary(name, blob.Properties.ETag!.Value.ToString("H"), header, blob.Properties.ContentLength ?? 0);
    }

    async Task<(KeptSummary Kept, string? Newest)?> LookAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties found = await Blob(name).GetPropertiesAsync(cancellationToken: cancellation);
            return HeaderMetadata.Read(found.Metadata) is { } header
                ? (new KeptSummary(name, found.ETag.ToString("H"), header, found.ContentLength), found.Metadata.TryGetValue("newest", out var key) ? key : null)
                : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    BlobClient Blob(ArticleName name) => summaries.GetBlobClient(name.Value + Extension);

    static string Key(SummaryDocument document)
    {
        var age = DateTime.MaxValue.Ticks - document.Header.CreatedAt.UtcTicks;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document.Name.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{age:D19}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }

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
