using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>Makes of one version of an article the document to keep: its summary, or the reason why it has none.</summary>
public sealed class DocumentWriter(IArticleInbox inbox, SummaryWriter writer, IOptions<ArticleOptions> options, TimeProvider clock)
{
    /// <summary>Downloads and summarizes a version; null when it is no longer there to be read.</summary>
    public async Task<SummaryDocument?> WriteAsync(ArticleVersion version, CancellationToken cancellation)
    {
        string? sha256 = null;
        try
        {
            if (await DownloadAsync(version, cancellation) is not { } upload)
                return null;
            sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Bytes.Span));
            var summary = await writer.WriteAsync(upload, cancellation);
            return SummaryDocument.Of(version.Name, summary with { Article = version.Name.Value, Source = Source(version, sha256) }, writer.Fingerprint);
        }
        catch (RejectedArticleException rejected)
        {
            return Reject(version, rejected, sha256);
        }
    }

    /// <summary>The document of a version that cannot be summarized.</summary>
    public SummaryDocument Reject(ArticleVersion version, RejectedArticleException rejected, string? sha256 = null) => SummaryDocument.Of(version.Name, new Rejection
    {
        Detail = rejected.Message,
        Reason = rejected.Reason,
        Article = version.Name.Value,
        Source = Source(version, sha256),
        CreatedAt = clock.GetUtcNow(),
    }, writer.Fingerprint);

    async Task<UploadedArticle?> DownloadAsync(ArticleVersion version, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("download");
        return await inbox.ReadAsync(version, options.Value.MaxBytes, cancellation);
    }

    static SourceInfo Source(ArticleVersion version, string? sha256) =>
        new(version.ETag, sha256, version.LastModified, version.Bytes, version.ContentType);
}
