using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Searching;
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
public sealed partial class ArticlePipeline(IArticleInbox inbox, ISummaryStore store, SummaryWriter writer, DocumentWriter documents,
    IndexKeeper index, TimeProvider clock, ILogger<ArticlePipeline> log, IEnumerable<OutcomeKept> listeners)
{
    /// <summary>How often a run starts over because the article or its summary changed under its hands, before it throws.</summary>
    const int MaxRounds = 20;

    /// <summary>Brings what is kept for an article up to date with the article.</summary>
    /// <param name="name">The article.</param>
    /// <param name="again">Write it again although it is current.</param>
    /// <param name="cancellation">Ends the run; nothing half-done remains.</param>
    /// <exception cref="Exception">Storage or the engine is in trouble; trying again later may help.</exception>
    public Task<PipelineOutcome> RunAsync(ArticleName name, bool again = false, CancellationToken cancellation = default) =>
        TraceAsync(name,
        kept => !again && IsByThisEngine(kept) && !writer.WouldImprove(kept.Header), known =>
            inbox.OpenAsync(name, known, cancellation), documents.WriteAsync, cancellation);

    /// <summary>
    /// Keeps the reason why an article was given up, unless an outcome of this version is kept; a summary by an older engine is better than
    /// none.
    /// </summary>
    public Task<PipelineOutcome> GiveUpAsync(ArticleName name, string reason, CancellationToken cancellation = default) => TraceAsync(name,
        _ => true, known => DescribeAsync(name, known, cancellation), (opened, _) => Task.FromResult<SummaryDocument?>(
            documents.Reject(opened.Version!, new RejectedArticleException(RejectionReason.GivenUp, reason))), cancellation);

    async Task<PipelineOutcome> TraceAsync(ArticleName name, Func<KeptSummary, bool> isGoodEnough, Func<string?, Task<OpenedArticle?>> open,
        Func<OpenedArticle, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        using var way = Telemetry.Way(name);
        try
        {
            var outcome = await KeepAsync(name, isGoodEnough, open, write, cancellation);
            way?.SetTag("outcome", outcome.ToString());
            Telemetry.Ran(outcome);
            return outcome;
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            Telemetry.Failed(way, cause);
            throw;
        }
    }

    async Task<PipelineOutcome> KeepAsync(ArticleName name, Func<KeptSummary, bool> isGoodEnough, Func<string?, Task<OpenedArticle?>> open,
        Func<OpenedArticle, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        SummaryDocument? document = null;
        string? seenFirst = null;
        for (var round = 0; round < MaxRounds; round++)
        {
            // In this order: where the article is gone, what was kept before is an orphan, and only that; what is kept of the newest
            // version ends the run.
            var kept = await store.FindAsync(name, cancellation);
            seenFirst = round == 0 ? kept?.ETag : seenFirst;
            var isByAnother = kept is not null && kept.ETag != seenFirst && IsByThisEngine(kept);
            using var opened = await open(kept is not null && (isByAnother || isGoodEnough(kept)) ? kept.Header.SourceETag : null);
            if (opened is null)
                return await ForgetAsync(kept, cancellation);
            if (opened.Version is not { } version)
                return PipelineOutcome.Current;
            if (document?.Header.SourceETag != version.ETag)
                document = await write(opened, cancellation);

            // Written only over what was seen, and then the article is looked at once more: its newest version wins, once.
            if (document is not null && await StoreAsync(document, kept, cancellation) is { } written
                && await IsStillAsync(version, cancellation))
            {
                return await ReportAsync(written, document, isFirst: kept?.Header.SourceETag != version.ETag, cancellation);
            }
        }
        throw new InvalidOperationException($"The article {name} changed {MaxRounds} times while it was being summarized.");
    }

    bool IsByThisEngine(KeptSummary kept) => kept.Header.Fingerprint == writer.Fingerprint;

    /// <summary>As opening does, for whom the content is of no use.</summary>
    async Task<OpenedArticle?> DescribeAsync(ArticleName name, string? known, CancellationToken cancellation) =>
        await inbox.FindAsync(name, cancellation) is not { } version ? null
            : version.ETag == known ? OpenedArticle.Unchanged : OpenedArticle.Described(version);

    async Task<bool> IsStillAsync(ArticleVersion version, CancellationToken cancellation) =>
        (await inbox.FindAsync(version.Name, cancellation))?.ETag == version.ETag;

    async Task<KeptSummary?> StoreAsync(SummaryDocument document, KeptSummary? kept, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("store");
        return await store.TryWriteAsync(document, kept, cancellation);
    }

    async Task<PipelineOutcome> ForgetAsync(KeptSummary? orphan, CancellationToken cancellation)
    {
        if (orphan is null)
            return PipelineOutcome.Gone;
        await store.DeleteAsync(orphan, cancellation);
        await index.RemoveAsync(orphan.Name, cancellation);
        return PipelineOutcome.Gone;
    }

    async Task<PipelineOutcome> ReportAsync(KeptSummary kept, SummaryDocument document, bool isFirst, CancellationToken cancellation)
    {
        if (isFirst)
            Telemetry.KeptFirst(clock.GetUtcNow() - kept.Header.SourceLastModified);
        var outcome = kept.Header.State == SummaryState.Summarized ? PipelineOutcome.Summarized : PipelineOutcome.Rejected;
        LogOutcome(kept.Name, outcome, kept.Header.Engine);
        foreach (var tell in listeners)
            tell(kept);
        await index.PutAsync(kept, document.Searchable, cancellation);
        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article}: {Outcome} by {Engine}")]
    partial void LogOutcome(ArticleName article, PipelineOutcome outcome, string? engine);
}
