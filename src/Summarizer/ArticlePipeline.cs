using Microsoft.Extensions.Logging;
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
public sealed partial class ArticlePipeline(IArticleInbox inbox, ISummaryStore store, SummaryWriter writer, DocumentWriter documents,
    TimeProvider clock, ILogger<ArticlePipeline> log, IEnumerable<OutcomeKept> listeners)
{
    /// <summary>How often a run starts over because the article or its summary changed under its hands, before it throws.</summary>
    const int MaxRounds = 20;

    /// <summary>Brings what is kept for an article up to date with the article.</summary>
    /// <param name="name">The article.</param>
    /// <param name="again">Write it again although it is current.</param>
    /// <param name="cancellation">Ends the run; nothing half-done remains.</param>
    /// <exception cref="Exception">Storage or the engine is in trouble; trying again later may help.</exception>
    public Task<PipelineOutcome> RunAsync(ArticleName name, bool again = false, CancellationToken cancellation = default) => TraceAsync(name,
        seen => !again && seen.IsCurrent(writer.Fingerprint) && !writer.WouldImprove(seen.Kept!.Header), documents.WriteAsync, cancellation);

    /// <summary>Keeps the reason why an article was given up, unless an outcome of this version is kept; a summary by an older engine is better than none.</summary>
    public Task<PipelineOutcome> GiveUpAsync(ArticleName name, string reason, CancellationToken cancellation = default) => TraceAsync(name,
        seen => seen.IsOfVersion, (version, _) => Task.FromResult<SummaryDocument?>(
            documents.Reject(version, new RejectedArticleException(RejectionReason.GivenUp, reason))), cancellation);

    async Task<PipelineOutcome> TraceAsync(ArticleName name, Func<Sighting, bool> isGoodEnough,
        Func<ArticleVersion, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        using var way = Telemetry.Way(name);
        try
        {
            var outcome = await KeepAsync(name, isGoodEnough, write, cancellation);
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

    async Task<PipelineOutcome> KeepAsync(ArticleName name, Func<Sighting, bool> isGoodEnough,
        Func<ArticleVersion, CancellationToken, Task<SummaryDocument?>> write, CancellationToken cancellation)
    {
        SummaryDocument? document = null;
        var first = await LookAsync(name, cancellation);
        for (var (round, seen) = (0, first); round < MaxRounds; round++, seen = await LookAsync(name, cancellation))
        {
            if (seen.Version is not { } version)
                return await ForgetAsync(seen.Kept, cancellation);
            if (isGoodEnough(seen) || (seen.IsCurrent(writer.Fingerprint) && seen.Kept!.ETag != first.Kept?.ETag))
                return PipelineOutcome.Current;
            if (document?.Header.SourceETag != version.ETag)
                document = await write(version, cancellation);

            // Written only over what was seen, and then the article is looked at once more: its newest version wins, once.
            if (document is not null && await StoreAsync(document, seen.Kept, cancellation) is { } kept && await IsStillAsync(version, cancellation))
                return Report(kept, isFirst: !seen.IsOfVersion);
        }
        throw new InvalidOperationException($"The article {name} changed {MaxRounds} times while it was being summarized.");
    }

    /// <summary>In this order: where the article is gone, what was kept before is an orphan, and only that.</summary>
    async Task<Sighting> LookAsync(ArticleName name, CancellationToken cancellation)
    {
        var kept = await store.FindAsync(name, cancellation);
        return new Sighting(kept, await inbox.FindAsync(name, cancellation));
    }

    async Task<bool> IsStillAsync(ArticleVersion version, CancellationToken cancellation) =>
        (await inbox.FindAsync(version.Name, cancellation))?.ETag == version.ETag;

    async Task<KeptSummary?> StoreAsync(SummaryDocument document, KeptSummary? kept, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("store");
        return await store.TryWriteAsync(document, kept, cancellation);
    }

    async Task<PipelineOutcome> ForgetAsync(KeptSummary? orphan, CancellationToken cancellation)
    {
        if (orphan is not null)
            await store.DeleteAsync(orphan, cancellation);
        return PipelineOutcome.Gone;
    }

    PipelineOutcome Report(KeptSummary kept, bool isFirst)
    {
        if (isFirst)
            Telemetry.KeptFirst(clock.GetUtcNow() - kept.Header.SourceLastModified);
        var outcome = kept.Header.State == SummaryState.Summarized ? PipelineOutcome.Summarized : PipelineOutcome.Rejected;
        LogOutcome(kept.Name, outcome, kept.Header.Engine);
        foreach (var tell in listeners)
            tell(kept);
        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Article}: {Outcome} by {Engine}")]
    partial void LogOutcome(ArticleName article, PipelineOutcome outcome, string? engine);

    /// <summary>What a run saw.</summary>
    /// <param name="Kept">What is kept for the article; null when nothing is.</param>
    /// <param name="Version">The version of the article; null when there is none.</param>
    sealed record Sighting(KeptSummary? Kept, ArticleVersion? Version)
    {
        /// <summary>Whether what is kept was made from the version that there is.</summary>
        public bool IsOfVersion => Kept is not null && Kept.Header.SourceETag == Version?.ETag;

        /// <summary>Whether, moreover, the engine in use made it.</summary>
        public bool IsCurrent(string fingerprint) => IsOfVersion && Kept!.Header.Fingerprint == fingerprint;
    }
}
