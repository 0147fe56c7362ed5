using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Engines.Grounding;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>
/// An engine whose trouble is nobody's trouble: where it fails, or quotes what is not there, the rules answer or fill up and the summary
/// says why.
/// </summary>
public sealed partial class FallbackSummarizer(ISummarizer engine, ISummarizer rules, Wording wording,
    ILogger<FallbackSummarizer> log) : ISummarizer
{
    /// <summary>With fewer facts than this, the rules add theirs.</summary>
    const int EnoughFacts = 3;

    /// <summary>Whether the log tells of a trouble that is not over.</summary>
    bool isUnwell;

    /// <inheritdoc/>
    public string Fingerprint => engine.Fingerprint;

    /// <inheritdoc/>
    public bool WouldImprove(SummaryHeader kept) => kept.Degraded is not null && engine.WouldImprove(kept);

    /// <inheritdoc/>
    public EngineHealth? Health => engine.Health;

    /// <inheritdoc/>
    public async Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default)
    {
        try
        {
            var draft = await engine.SummarizeAsync(article, cancellation);
            if (Interlocked.Exchange(ref isUnwell, false))
                LogWell();
            return await FillUpAsync(draft, article, cancellation);
        }
        catch (EngineTroubleException trouble)
        {
            Tell(trouble.Reason, trouble.InnerException);
            return await DegradeAsync(article, trouble.Reason, trouble.Usage, cancellation);
        }
        catch (Exception unforeseen) when (unforeseen is not RejectedArticleException && !cancellation.IsCancellationRequested)
        {
            Tell(Degradation.Unavailable, unforeseen);
            return await DegradeAsync(article, Degradation.Unavailable, usage: null, cancellation);
        }
    }

    async Task<Draft> FillUpAsync(Draft draft, Article article, CancellationToken cancellation)
    {
        var passed = DraftCheck.Check(draft, article, wording);
        var info = draft.Engine with { Grounded = passed.Passed };
        var stands = draft with { Engine = info, Checked = passed };
        if (passed.Facts.Count >= EnoughFacts)
            return stands;

        var byRules = await rules.SummarizeAsync(article, cancellation);
        if (passed.Facts.Count >= Math.Min(EnoughFacts, byRules.Facts.Count))
            return stands;

        var word = Degradation.Ungrounded.ToWord();
        if (passed.Facts.Count == 0)
            return byRules with { Engine = byRules.Engine with { Degraded = word, Grounded = passed.Passed }, Usage = draft.Usage };
        var filled = DraftCheck.Check(byRules, article).Facts.Where(fact => !Overlaps(fact, passed.Facts));
        return stands with { Engine = info with { Degraded = word }, Checked = passed with { Facts = [.. passed.Facts, .. filled] } };
    }

    async Task<Draft> DegradeAsync(Article article, Degradation reason, Usage? usage, CancellationToken cancellation)
    {
        var draft = await rules.SummarizeAsync(article, cancellation);
        return draft with { Engine = draft.Engine with { Degraded = reason.ToWord() }, Usage = usage };
    }

    static bool Overlaps(KeyFact fact, IReadOnlyList<KeyFact> facts) =>
        facts.Any(known => known.Quote.Contains(fact.Quote, StringComparison.Ordinal)
            || fact.Quote.Contains(known.Quote, StringComparison.Ordinal));

    /// <summary>
    /// One line for a trouble of the service, however many articles meet it; one for an article that the model alone could not do.
    /// </summary>
    void Tell(Degradation reason, Exception? cause)
    {
        if (!reason.WouldRecur())
            LogGivenUp(reason, cause?.GetType().Name);
        else if (!Interlocked.Exchange(ref isUnwell, true))
            LogTrouble(reason, cause?.GetType().Name);
    }

    // The names of exceptions, never their messages: those may quote the article.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine is in trouble ({Reason}, {Cause}); the rules answer until it is well.")]
    partial void LogTrouble(Degradation reason, string? cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine has no answer for an article ({Reason}, {Cause}); the rules answer.")]
    partial void LogGivenUp(Degradation reason, string? cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine answers again.")]
    partial void LogWell();
}
