using System.Runtime.CompilerServices;
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

    /// <summary>A write is given up behind this time, so that a repair can tell one under way from one that was interrupted.</summary>
    static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(30);

    readonly BlobContainerClient summaries = storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries);
    readonly NewestOrder newest = new(storage.Blobs.GetBlobContainerClient(StorageContainers.Newest));
    readonly BlobNotes notes = new(storage.Blobs.GetBlobContainerClient(StorageContainers.State));

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
        try
        {
            await newest.EnterAsync(document.Name, document.Header, key, timely.Token);
            if (found?.Newest is { } old && old != key)
                await newest.RemoveAsync(old, timely.Token);
            BlobContentInfo written = await Blob(document.Name).UploadAsync(BinaryData.FromBytes(document.Bytes), new BlobUploadOptions
            {
                Metadata = HeaderMetadata.Of(document.Header, key),
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
            await newest.RemoveAsync(key, cancellation);
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
        if (found.Newest is { } key)
            await newest.RemoveAsync(key, cancellation);
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
    public Task<HeadlinePage> NewestAsync(string prefix, int size, string? continuation, CancellationToken cancellation = default) =>
        newest.PageAsync(prefix, size, continuation, cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptSummary> ListAndRepairAsync(DateTimeOffset since, DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stretch = await newest.ReadAsync(since, until, cancellation);
        await foreach (var found in NameOrder.Of(StoredOrderAsync("", cancellation), cancellation))
        {
            if (found.Newest is { } key && stretch.Misses(key))
                await SettleAsync(found.Kept.Name, key, cancellation);
            yield return found.Kept;
        }
        foreach (var key in stretch.Unclaimed)
            if (await newest.NameOfAsync(key, cancellation) is { } name)
                await SettleAsync(name, key, cancellation);
    }

    /// <inheritdoc/>
    public Task<T?> FindNoteAsync<T>(CancellationToken cancellation = default) where T : class, INote => notes.FindAsync<T>(cancellation);

    /// <inheritdoc/>
    public Task LeaveNoteAsync<T>(T note, CancellationToken cancellation = default) where T : class, INote => notes.LeaveAsync(note, cancellation);

    /// <summary>Makes the entry of what is kept be there, and no other under <paramref name="key"/>.</summary>
    async Task SettleAsync(ArticleName name, NewestKey key, CancellationToken cancellation)
    {
        var found = await LookAsync(name, cancellation);
        if (found?.Newest is { } claimed && !await newest.HasAsync(claimed, cancellation))
            await newest.EnterAsync(name, found.Kept.Header, claimed, cancellation);
        if (found?.Newest != key)
            await newest.RemoveAsync(key, cancellation);
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
}
