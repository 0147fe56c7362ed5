using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
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

    /// <summary>How many entries of the newest-first order a repair holds against the summaries.</summary>
    const int MostEntries = 100_000;

    /// <summary>A write is given up behind this time, so that a repair can tell one under way from one that was interrupted.</summary>
    static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(30);

    readonly BlobContainerClient summaries = storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries);
    readonly BlobContainerClient state = storage.Blobs.GetBlobContainerClient(StorageContainers.State);
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
    /// In this order: the new entry of the newest-first order, the end of the old one, the summary. Wherever a crash comes in between, what it leaves
    /// is an entry that no summary claims, of a moment ago: there the repair finds it, and nothing else needs a look.
    /// </remarks>
    public async Task<KeptSummary?> TryWriteAsync(SummaryDocument document, KeptSummary? replaces, CancellationToken cancellation = default)
    {
        var found = replaces is null ? null : await LookAsync(replaces.Name, cancellation);
        if (found?.Kept.ETag != replaces?.ETag)
            return null;

        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timely.CancelAfter(LongestWrite);
        var key = NewestKey.Of(document);
        var metadata = HeaderMetadata.Of(document.Name, document.Header, key);
        try
        {
            await newest.GetBlobClient(key).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata }, timely.Token);
            if (found?.Newest is { } old && old != key)
                await newest.GetBlobClient(old).DeleteIfExistsAsync(cancellationToken: timely.Token);
            BlobContentInfo written = await Blob(document.Name).UploadAsync(BinaryData.FromBytes(document.Bytes), new BlobUploadOptions
            {
                Metadata = metadata,
                HttpHeaders = new BlobHttpHeaders { ContentType = document.Header.State == SummaryState.Summarized ? "application/json" : "application/problem+json" },
                Conditions = replaces is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = new ETag(replaces.ETag) },
            }, timely.Token);
            return new KeptSummary(document.Name, written.ETag.ToString("H"), document.Header, document.Bytes.Length);
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            // The answer to a write that succeeded may have been lost, and its repetition refused: then the summary is ours after all.
            if (await LookAsync(document.Name, cancellation) is { } now && now.Newest == key)
                return now.Kept;
            await newest.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellation);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"Storage took longer than {LongestWrite.TotalSeconds:0} s to keep the summary of {document.Name}.");
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(KeptSummary kept, CancellationToken cancellation = default)
    {
        if (await LookAsync(kept.Name, cancellation) is not { } found || found.Kept.ETag != kept.ETag)
            return false;
        if (found.Newest is not null)
            await newest.GetBlobClient(found.Newest).DeleteIfExistsAsync(cancellationToken: cancellation);
        try
        {
            return await Blob(kept.Name).DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = new ETag(kept.ETag) }, cancellationToken: cancellation);
        }
        catch (RequestFailedException newer) when (newer.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptSummary> ListAsync(string prefix = "", CancellationToken cancellation = default) =>
        NameOrder.Of(StoredOrderAsync(prefix, cancellation), cancellation).Select(found => found.Kept);

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
    /// <remarks>In memory: the entries between the two times, at most <see cref="MostEntries"/>, the newest.</remarks>
    public async IAsyncEnumerable<KeptSummary> ListAndRepairAsync(DateTimeOffset since, DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var unclaimed = new Dictionary<string, ArticleName>();
        var underWay = new HashSet<ArticleName>();
        await foreach (var blob in newest.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
        {
            if (NewestKey.TimeOf(blob.Name) is not { } time || HeaderMetadata.Name(blob.Metadata) is not { } name)
                continue;
            if (time < since)
                break;
            if (time >= until)
                underWay.Add(name);
            else
                unclaimed.Add(blob.Name, name);
            if (unclaimed.Count + underWay.Count == MostEntries)
            {
                since = time;
                break;
            }
        }

        await foreach (var found in NameOrder.Of(StoredOrderAsync("", cancellation), cancellation))
        {
            if (found.Newest is { } key && !unclaimed.Remove(key) && NewestKey.TimeOf(key) is { } time && time > since && time < until
                && !underWay.Contains(found.Kept.Name))
                await SettleAsync(found.Kept.Name, key, cancellation);
            yield return found.Kept;
        }
        foreach (var (key, name) in unclaimed)
            if (!underWay.Contains(name))
                await SettleAsync(name, key, cancellation);
    }

    /// <inheritdoc/>
    public async Task<T?> FindNoteAsync<T>(CancellationToken cancellation = default) where T : class
    {
        try
        {
            var read = await Note<T>().DownloadContentAsync(cancellation);
            return read.Value.Content.ToObjectFromJson<T>(JsonSerializerOptions.Web);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // Of another version of the program: as good as none.
            return null;
        }
    }

    /// <inheritdoc/>
    public Task LeaveNoteAsync<T>(T note, CancellationToken cancellation = default) where T : class =>
        Note<T>().UploadAsync(BinaryData.FromObjectAsJson(note, JsonSerializerOptions.Web), overwrite: true, cancellation);

    /// <summary>Makes the entry of what is kept be there, and no other under <paramref name="key"/>.</summary>
    async Task SettleAsync(ArticleName name, string key, CancellationToken cancellation)
    {
        var found = await LookAsync(name, cancellation);
        if (found?.Newest is { } claimed && !await newest.GetBlobClient(claimed).ExistsAsync(cancellation))
            await newest.GetBlobClient(claimed).UploadAsync(BinaryData.Empty,
                new BlobUploadOptions { Metadata = HeaderMetadata.Of(name, found.Kept.Header, claimed) }, cancellation);
        if (found?.Newest != key)
            await newest.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    async IAsyncEnumerable<Found> StoredOrderAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in summaries.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation))
            if (blob.Name.EndsWith(Extension, StringComparison.Ordinal) && ArticleName.TryParse(blob.Name[..^Extension.Length], out var name, out _)
                && Found.Of(name, blob.Properties.ETag!.Value, blob.Metadata, blob.Properties.ContentLength ?? 0) is { } found)
                yield return found;
    }

    async Task<Found?> LookAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties read = await Blob(name).GetPropertiesAsync(cancellationToken: cancellation);
            return Found.Of(name, read.ETag, read.Metadata, read.ContentLength);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    BlobClient Blob(ArticleName name) => summaries.GetBlobClient(name.Value + Extension);

    BlobClient Note<T>() => state.GetBlobClient($"{JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name)}.json");

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
