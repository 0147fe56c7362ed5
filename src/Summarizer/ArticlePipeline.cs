using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>How a run of the pipeline ended.</summary>
public enum PipelineOutcome
{
    /// <summary>A summary was written.</summary>
    Summarized,

    /// <summary>The article cannot be summarized; the reason was written.</summary>
    Rejected,

    /// <summary>What is kept was current already.</summary>
    Current,

    /// <summary>There is no such article; what was kept for it is gone too.</summary>
    Gone,
}

/// <summary>The way of an article to its summary. Safe to run at any time, any number of times, by any number of workers at once.</summary>
public sealed partial class ArticlePipeline(IArticleInbox inbox, ISummaryStore store, SummaryWriter writer, IOptions<ArticleOptions> options,
    TimeProvider clock, ILogger<ArticlePipeline> log, IEnumerable<OutcomeKept> listeners)
{
    /// <summary>How often a run starts over because the article or its summary changed under its hands, before it throws.</summary>
    const int MaxRounds = 20;

    /// <summary>Brings what is kept for an article up to date with the article.</summary>
    /// <param name="name">The article.</param>
    /// <param name="again">Write it again although it is current.</param>
    /// <param name="cancellation">Ends the run; nothing half-done remains.</param>
    /// <exception cref="Exception">Storage or the engine is in trouble; trying again later may help.</exception>
    public Task<PipelineOutcome> RunAsync(ArticleName name, bool again = false, CancellationToken cancellation = default) =>
        TraceAsync(name, (kept, version) => !again && kept.IsCurrent(version, writer.Fingerprint) && !writer.WouldImprove(kept.Header), WriteAsync, cancellation);

    /// <summary>Keeps the reason why an article was given up, unless an outcome of this version is kept; a summary by an older engine is better than none.</summary>
    public Task<PipelineOutcome> GiveUpAsync(ArticleName name, string reason, CancellationToken cancellation = default) =>
        TraceAsync(name, (kept, version) => kept.Header.SourceETag == version.ETag, (version, _) => Task.FromResult<SummaryDocument?>(
            Reject(version, sha256: null, new RejectedArticleException(RejectionReason.GivenUp, reason))), cancellation);

    async Task<PipelineOutcome> TraceAsync(ArticleName name, Func<KeptSummary, ArticleVersion, bool> isGoodEnough,
        Func<ArticleVersion, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        using var way = Telemetry.Way(name);
        try
        {
            var (outcome, lag) = await KeepAsync(name, isGoodEnough, write, cancellation);
            way?.SetTag("outcome", outcome.ToString());
            Telemetry.Ran(outcome, lag);
            return outcome;
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            Telemetry.Failed(way, cause);
            throw;
        }
    }

    async Task<(PipelineOutcome Outcome, TimeSpan? Lag)> KeepAsync(ArticleName name, Func<KeptSummary, ArticleVersion, bool> isGoodEnough,
        Func<ArticleVersion, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        SummaryDocument? document = null;
        KeptSummary? written = null, before = null;
        var isFirst = true;
        for (var round = 0; round < MaxRounds; round++)
        {
            // In this order: where the article is gone, what was kept before is an orphan, and only that.
            var kept = await store.FindAsync(name, cancellation);
            var version = await inbox.FindAsync(name, cancellation);
            if (version is null)
            {
                if (kept is not null)
                    await store.DeleteAsync(kept, cancellation);
                return (PipelineOutcome.Gone, null);
            }

            if (written is not null && kept?.ETag == written.ETag && kept.Header.SourceETag == version.ETag)
                return (Report(written), isFirst ? clock.GetUtcNow() - version.LastModified : null);
            if (round == 0)
                before = kept;
            var isByAnother = kept is not null && kept.ETag != before?.ETag && kept.IsCurrent(version, writer.Fingerprint);
            if (isByAnother || (kept is not null && isGoodEnough(kept, version)))
                return (PipelineOutcome.Current, null);
            isFirst = kept?.Header.SourceETag != version.ETag;

            if (document?.Header.SourceETag != version.ETag)
                document = await write(version, cancellation);

            // Written only over what was seen above, and then looked at once more: the newest version of the article wins, once.
            if (document is not null)
                written = await StoreAsync(document, kept, cancellation);
        }
        throw new InvalidOperationException($"The article {name} changed {MaxRounds} times while it was being summarized.");
    }

    async Task<SummaryDocument?> WriteAsync(ArticleVersion version, CancellationToken cancellation)
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
            return Reject(version, sha256, rejected);
        }
    }

    async Task<UploadedArticle?> DownloadAsync(ArticleVersion version, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("download");
        return await inbox.ReadAsync(version, options.Value.MaxBytes, cancellation);
    }

    async Task<KeptSummary?> StoreAsync(SummaryDocument document, KeptSummary? kept, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("store");
        return await store.TryWriteAsync(document, kept, cancellation);
    }

    SummaryDocument Reject(ArticleVersion version, string? sha256, RejectedArticleException rejected) => SummaryDocument.Of(version.Name, new Rejection
    {
        Detail = rejected.Message,
        Reason = rejected.Reason,
        Article = version.Name.Value,
        Source = Source(version, sha256),
        CreatedAt = clock.GetUtcNow(),
    }, writer.Fingerprint);

    static SourceInfo Source(ArticleVersion version, string? sha256) =>
        new(version.ETag, sha256, version.LastModified, version.Bytes, version.ContentType);

    PipelineOutcome Report(KeptSummary kept)
    {
        var outcome = kept.Header.State == SummaryState.Summarized ? PipelineOutcome.Summarized : PipelineOutcome.Rejected;
        LogOutcome(kept.Name, outcome, kept.Header.Engine);
        foreach (var tell in listeners)
            tell(kept);
        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article}: {Outcome} by {Engine}")]
    partial void LogOutcome(ArticleName article, PipelineOutcome outcome, string? engine);
}
