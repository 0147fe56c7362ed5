using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Searching;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>Makes of one version of an article the document to keep: its summary, or the reason why it has none.</summary>
public sealed class DocumentWriter(SummaryWriter writer, IOptions<ArticleOptions> options, TimeProvider clock)
{
    /// <summary>Reads and summarizes what was opened; null when it changed on the way.</summary>
    public async Task<SummaryDocument?> WriteAsync(OpenedArticle opened, CancellationToken cancellation)
    {
        var version = opened.Version!;
        SourceInfo? source = null;
        try
        {
            if (await DownloadAsync(opened, cancellation) is not { } upload)
                return null;
            source = Source(version, Convert.ToHexStringLower(SHA256.HashData(upload.Bytes.Span)), upload.Address);
            var (summary, text) = await writer.WriteBesideTextAsync(upload, cancellation);
            summary = summary with { Article = version.Name.Value, Source = source };
            return SummaryDocument.Of(version.Name, summary, writer.Fingerprint) with { Searchable = SearchableText.Of(summary, text) };
        }
        catch (RejectedArticleException rejected)
        {
            return Reject(version, rejected, source);
        }
    }

    /// <summary>The document of a version that cannot be summarized.</summary>
    public SummaryDocument Reject(ArticleVersion version, RejectedArticleException rejected, SourceInfo? source = null) =>
        SummaryDocument.Of(version.Name, new Rejection
    {
        Detail = rejected.Message,
        Reason = rejected.Reason,
        Article = version.Name.Value,
        Source = source ?? Source(version, null, null),
        CreatedAt = clock.GetUtcNow(),
    }, writer.Fingerprint);

    async Task<UploadedArticle?> DownloadAsync(OpenedArticle opened, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("download");
        return await opened.ReadAsync(options.Value.MaxBytes, cancellation);
    }

    static SourceInfo Source(ArticleVersion version, string? sha256, string? address) =>
        new(version.ETag, sha256, version.LastModified, version.Bytes, version.ContentType, address);
}
