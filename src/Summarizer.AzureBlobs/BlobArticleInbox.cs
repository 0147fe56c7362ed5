using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;

namespace Summarizer.AzureBlobs;

/// <summary>
/// The inbox as a container of Azure Blob Storage. Blobs of every type are read: block, append and page blobs, leased ones, and those with
/// snapshots.
/// </summary>
public sealed class BlobArticleInbox(StorageConnection storage) : IArticleInbox
{
    /// <summary>The metadata of a blob that says where its article was fetched.</summary>
    const string Address = "address";

    readonly BlobContainerClient container = storage.Blobs.GetBlobContainerClient(StorageContainers.Articles);

    /// <inheritdoc/>
    public async Task<ArticleVersion?> FindAsync(ArticleName name, CancellationToken cancellation = default)
    {
        if (name.AddressProblem is not null)
            return await FindListedAsync(name, cancellation);
        try
        {
            BlobProperties found = await Blob(name).GetPropertiesAsync(cancellationToken: cancellation);
            return new ArticleVersion(name, found.ETag.ToString("H"), found.LastModified, found.ContentLength, found.ContentType);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<OpenedArticle?> OpenAsync(ArticleName name, string? known = null, CancellationToken cancellation = default)
    {
        if (name.AddressProblem is { } problem)
        {
            return await RefusedAsync(name, new RejectedArticleException(RejectionReason.BadName,
                $"The blob cannot be read under its name. {problem} Upload it under another name."), cancellation);
        }
        try
        {
            var options = new BlobDownloadOptions { Conditions =
                known is null ? null : new BlobRequestConditions { IfNoneMatch = new ETag(known) } };
            var answer = await Blob(name).DownloadStreamingAsync(options, cancellation);
            if (answer.GetRawResponse().Status == 304)
                return OpenedArticle.Unchanged;
            var opened = answer.Value;
            var details = opened.Details;
            var version = new ArticleVersion(name, details.ETag.ToString("H"), details.LastModified, details.ContentLength,
                details.ContentType);
            return new OpenedArticle(version, (maxBytes, reading) => ReadAsync(opened, version, maxBytes, reading), opened);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (RequestFailedException archived) when (archived.ErrorCode is "BlobArchived" or "BlobBeingRehydrated")
        {
            return await RefusedAsync(name, new RejectedArticleException(RejectionReason.Archived,
                "The blob is in the archive tier, where it cannot be read. Move it to another tier; it is looked at again by itself.",
                    archived), cancellation);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleVersion> ListAsync(string prefix = "",
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
            yield return VersionOf(blob);
    }

    /// <inheritdoc/>
    public async Task<ArticleVersion?> UploadAsync(ArticleName name, UploadedArticle article, string? ifMatch = null,
        string? ifNoneMatch = null,
        CancellationToken cancellation = default)
    {
        var options = new BlobUploadOptions
        {
            Metadata = article.Address is null ? null : new Dictionary<string, string> { [Address] = article.Address },
            HttpHeaders = new BlobHttpHeaders { ContentType = article.ContentType ?? "application/octet-stream" },
            Conditions = new BlobRequestConditions
            {
                IfMatch = ifMatch is null ? null : new ETag(ifMatch),
                IfNoneMatch = ifNoneMatch is null ? null : new ETag(ifNoneMatch),
            },
        };
        try
        {
            BlobContentInfo written = await Blob(name).UploadAsync(BinaryData.FromBytes(article.Bytes), options, cancellation);
            return new ArticleVersion(name, written.ETag.ToString("H"), written.LastModified, article.Bytes.Length,
                options.HttpHeaders.ContentType);
        }
        catch (RequestFailedException refused) when (refused.Status is 409 or 412)
        {
            return Held.By(refused) is { } holder
                ? throw new LockedException($"The article cannot be overwritten: {holder}", refused) : null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(ArticleName name, string? ifMatch = null, CancellationToken cancellation = default)
    {
        try
        {
            var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
            return await Blob(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellation);
        }
        catch (RequestFailedException refused) when (Held.By(refused) is { } holder)
        {
            throw new LockedException($"The article cannot be deleted: {holder}", refused);
        }
        catch (RequestFailedException other) when (other.Status == 412 && ifMatch is not null)
        {
            return false;
        }
    }

    // What cannot be opened can still be described.
    async Task<OpenedArticle?> RefusedAsync(ArticleName name, RejectedArticleException why, CancellationToken cancellation) =>
        await FindAsync(name, cancellation) is { } version
            ? new OpenedArticle(version, (_, _) => Task.FromException<UploadedArticle?>(why)) : null;

    // Where the connection breaks, the client goes on from there, if it is the same version still.
    static async Task<UploadedArticle?> ReadAsync(BlobDownloadStreamingResult opened, ArticleVersion version, long maxBytes,
        CancellationToken cancellation)
    {
        if (version.Bytes > maxBytes)
        {
            throw new RejectedArticleException(RejectionReason.TooLarge,
                $"The article has {version.Bytes} bytes; at most {maxBytes} are allowed.");
        }

        try
        {
            var bytes = (await BinaryData.FromStreamAsync(opened.Content, cancellation)).ToMemory();
            return new UploadedArticle(opened.Details.BlobType == BlobType.Page ? WithoutPadding(bytes) : bytes, version.ContentType,
                version.Name.Value,
                opened.Details.Metadata.TryGetValue(Address, out var address) ? address : null);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    // A listing takes a name as it is, where an address would be put right.
    async Task<ArticleVersion?> FindListedAsync(ArticleName name, CancellationToken cancellation)
    {
        await foreach (var version in ListAsync(name.Value, cancellation))
            return version.Name == name ? version : null;
        return null;
    }

    static ArticleVersion VersionOf(BlobItem blob) => new(ArticleName.OfBlob(blob.Name), blob.Properties.ETag!.Value.ToString("H"),
        blob.Properties.LastModified!.Value, blob.Properties.ContentLength ?? 0, blob.Properties.ContentType);

    // A page blob is as long as its pages; what stands behind the text are zeros.
    static ReadOnlyMemory<byte> WithoutPadding(ReadOnlyMemory<byte> pages) => pages[..(pages.Span.LastIndexOfAnyExcept((byte)0) + 1)];

    BlobClient Blob(ArticleName name) =>
        container.GetBlobClient(name.AddressProblem is null ? name.Value : throw new ArgumentException(name.AddressProblem, nameof(name)));
}
