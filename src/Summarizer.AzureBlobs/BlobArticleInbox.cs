using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;

namespace Summarizer.AzureBlobs;

/// <summary>The inbox as a container of Azure Blob Storage.</summary>
public sealed class BlobArticleInbox(StorageConnection storage) : IArticleInbox
{
    readonly BlobContainerClient container = storage.Blobs.GetBlobContainerClient(StorageContainers.Articles);

    /// <inheritdoc/>
    public async Task<ArticleVersion?> FindAsync(ArticleName name, CancellationToken cancellation = default)
    {
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
    public async Task<UploadedArticle?> ReadAsync(ArticleVersion version, long maxBytes, CancellationToken cancellation = default)
    {
        if (version.Bytes > maxBytes)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"The article has {version.Bytes} bytes; at most {maxBytes} are allowed.");
        try
        {
            var read = await Blob(version.Name).DownloadContentAsync(
                new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(version.ETag) } }, cancellation);
            return new UploadedArticle(read.Value.Content.ToMemory(), version.ContentType, version.Name.Value);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleVersion> ListAsync(string prefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
            if (ArticleName.TryParse(blob.Name, out var name, out _))
                yield return new ArticleVersion(name, blob.Properties.ETag!.Value.ToString("H"), blob.Properties.LastModified!.Value,
                    blob.Properties.ContentLength ?? 0, blob.Properties.ContentType);
    }

    /// <inheritdoc/>
    public async Task<ArticleVersion?> UploadAsync(ArticleName name, UploadedArticle article, string? ifMatch = null, string? ifNoneMatch = null,
        CancellationToken cancellation = default)
    {
        var options = new BlobUploadOptions
        {
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
            return new ArticleVersion(name, written.ETag.ToString("H"), written.LastModified, article.Bytes.Length, options.HttpHeaders.ContentType);
        }
        catch (RequestFailedException condition) when (condition.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(ArticleName name, string? ifMatch = null, CancellationToken cancellation = default)
    {
        try
        {
            var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
            return await Blob(name).DeleteIfExistsAsync(conditions: conditions, cancellationToken: cancellation);
        }
        catch (RequestFailedException other) when (other.Status == 412 && ifMatch is not null)
        {
            return false;
        }
    }

    BlobClient Blob(ArticleName name) => container.GetBlobClient(name.Value);
}
