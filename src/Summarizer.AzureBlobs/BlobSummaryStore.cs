using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>Summaries as blobs, with what must be known about them as metadata, and an order of names with the newest first.</summary>
/// <remarks>The containers belong to the product: what another program put where a summary should be is damage, and is written
/// over.</remarks>
public sealed class BlobSummaryStore(StorageConnection storage) : ISummaryStore
{
    /// <summary>A write is given up behind this time, so that a repair can tell one under way from one that was interrupted.</summary>
    static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(30);

    readonly BlobContainerClient summaries = storage.Blobs.GetBlobContainerClient(StorageContainers.Summaries);
    readonly NewestOrder newest = new(storage.Blobs.GetBlobContainerClient(StorageContainers.Newest));
    readonly BlobNotes notes = new(storage.Blobs.GetBlobContainerClient(StorageContainers.State));

    /// <inheritdoc/>
    public async Task<KeptSummary?> FindAsync(ArticleName name, CancellationToken cancellation = default) =>
        (await LookAsync(name, cancellation))?.Kept;

    /// <inheritdoc/>
    public async Task<OpenedSummary?> OpenAsync(ArticleName name, CancellationToken cancellation = default)
    {
        try
        {
            BlobDownloadStreamingResult read = await Blob(name).DownloadStreamingAsync(cancellationToken: cancellation);
            var details = read.Details;
            if (HeaderMetadata.Read(details.Metadata, details.ContentHash) is { } header)
                return new OpenedSummary(new KeptSummary(name, details.ETag.ToString("H"), header, details.ContentLength), read.Content);
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
    /// In this order: the new entry of the newest-first order, the end of the old one, the summary. Wherever a crash comes in between, what
    /// it leaves is an entry that no summary claims, of a moment ago: there the repair finds it, and nothing else needs a look.
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
            return await WriteAsync(document, key, replaces, timely.Token);
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            // The answer to a write that succeeded may have been lost, and its repetition refused: then the summary is ours after all.
            if (await LookAsync(document.Name, cancellation) is { } now && now.Newest == key)
                return now.Kept;
            await newest.RemoveAsync(key, cancellation);
            return Held.By(refused) is { } holder ? throw new LockedException($"The summary cannot be written: {holder}", refused) : null;
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new StorageUnavailableException($"Storage took longer than {LongestWrite.TotalSeconds:0} s to keep a summary.", late,
                LongestWrite);
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
            return await Blob(kept.Name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots,
                new BlobRequestConditions { IfMatch = new ETag(kept.ETag) }, cancellation);
        }
        catch (RequestFailedException newer) when (newer.Status is 409 or 412)
        {
            return Held.By(newer) is { } holder ? throw new LockedException($"The summary cannot be deleted: {holder}", newer) : false;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptSummary> ListAsync(string prefix = "",
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var found in InNameOrderAsync(prefix, cancellation))
        {
            if (found.Kept.Header.State != SummaryState.Damaged)
                yield return found.Kept;
        }
    }

    /// <inheritdoc/>
    public Task<HeadlinePage> NewestAsync(HeadlineFilter filter, int size, string? continuation,
        CancellationToken cancellation = default) =>
        newest.PageAsync(filter, size, continuation, cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptSummary> ListAndRepairAsync(DateTimeOffset since, DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stretch = await newest.ReadAsync(since, until, cancellation);
        await foreach (var found in InNameOrderAsync("", cancellation))
        {
            if (found.Newest is { } key && found.Kept.Header.State != SummaryState.Damaged && stretch.Misses(key))
                await SettleAsync(found.Kept.Name, key, cancellation);
            yield return found.Kept;
        }
        foreach (var (key, name) in stretch.Unclaimed)
        {
            if (name is not null)
                await SettleAsync(name, key, cancellation);
            else
                await newest.RemoveAsync(key, cancellation);
        }
    }

    /// <inheritdoc/>
    public Task<T?> FindNoteAsync<T>(CancellationToken cancellation = default) where T : class, INote => notes.FindAsync<T>(cancellation);

    /// <inheritdoc/>
    public Task LeaveNoteAsync<T>(T note, CancellationToken cancellation = default) where T : class, INote =>
        notes.LeaveAsync(note, cancellation);

    async Task<KeptSummary> WriteAsync(SummaryDocument document, NewestKey key, KeptSummary? replaces, CancellationToken cancellation)
    {
        var hash = HeaderMetadata.HashOf(document.Bytes);
        BlobContentInfo written = await Blob(document.Name).UploadAsync(BinaryData.FromBytes(document.Bytes), new BlobUploadOptions
        {
            Metadata = HeaderMetadata.Of(document.Name, document.Header, key, hash),
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = document.Header.State == SummaryState.Summarized ? "application/json" : "application/problem+json",
                ContentHash = hash,
            },
            Conditions = replaces is null ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = new ETag(replaces.ETag) },
        }, cancellation);
        return new KeptSummary(document.Name, written.ETag.ToString("H"), document.Header, document.Bytes.Length);
    }

    /// <summary>Makes the entry of what is kept be there and whole, and no other under <paramref name="key"/>.</summary>
    async Task SettleAsync(ArticleName name, NewestKey key, CancellationToken cancellation)
    {
        var found = await LookAsync(name, cancellation);
        if (found?.Newest is { } claimed && found.Kept.Header.State != SummaryState.Damaged)
            await newest.EnterAsync(name, found.Kept.Header, claimed, cancellation);
        if (found?.Newest != key)
            await newest.RemoveAsync(key, cancellation);
    }

    IAsyncEnumerable<FoundSummary> InNameOrderAsync(string prefix, CancellationToken cancellation) =>
        NameOrder.Of(PlainAsync(prefix, cancellation), HashedAsync(prefix, cancellation), cancellation);

    async IAsyncEnumerable<FoundSummary> PlainAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in summaries.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation))
        {
            if (SummaryKey.NameOf(blob.Name) is { } name)
                yield return FoundIn(blob, name);
        }
    }

    async IAsyncEnumerable<FoundSummary> HashedAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in summaries.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, SummaryKey.HashedPrefix, cancellation))
        {
            if (HeaderMetadata.Name(blob.Metadata) is { } name && !SummaryKey.IsPlain(name) && SummaryKey.Of(name) == blob.Name
                && name.Value.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return FoundIn(blob, name);
            }
        }
    }

    static FoundSummary FoundIn(BlobItem blob, ArticleName name) =>
        FoundSummary.Of(name, blob.Properties.ETag!.Value, blob.Metadata, blob.Properties.ContentHash, blob.Properties.ContentLength ?? 0);

    async Task<FoundSummary?> LookAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties read = await Blob(name).GetPropertiesAsync(cancellationToken: cancellation);
            return FoundSummary.Of(name, read.ETag, read.Metadata, read.ContentHash, read.ContentLength);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    BlobClient Blob(ArticleName name) => summaries.GetBlobClient(SummaryKey.Of(name));
}
