using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Engines.Grounding;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>An engine whose trouble is nobody's trouble: where it fails, or quotes what is not there, the rules answer or fill up and the summary says why.</summary>
public sealed partial class FallbackSummarizer(ISummarizer engine, ISummarizer rules, Wording wording, ILogger<FallbackSummarizer> log) : ISummarizer
{
    /// <summary>With fewer facts than this, the rules add theirs.</summary>
    const int EnoughFacts = 3;

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
            return await FillUpAsync(await engine.SummarizeAsync(article, cancellation), article, cancellation);
        }
        catch (EngineTroubleException trouble)
        {
            LogTrouble(trouble.Reason, trouble.InnerException?.GetType().Name);
            return await DegradeAsync(article, trouble.Reason, trouble.Usage, cancellation);
        }
        catch (Exception unforeseen) when (unforeseen is not RejectedArticleException && !cancellation.IsCancellationRequested)
        {
            LogTrouble(Degradation.Unavailable, unforeseen.GetType().Name);
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
        facts.Any(known => known.Quote.Contains(fact.Quote, StringComparison.Ordinal) || fact.Quote.Contains(known.Quote, StringComparison.Ordinal));

    // The names of exceptions, never their messages: those may quote the article.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine is in trouble ({Reason}, {Cause}); the rules answer.")]
    partial void LogTrouble(Degradation reason, string? cause);
}
