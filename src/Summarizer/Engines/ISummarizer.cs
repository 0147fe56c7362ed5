using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>An engine that writes a headline and key facts.</summary>
public interface ISummarizer
{
    /// <summary>
    /// What tells this engine's summaries from another's: name, version, model, prompt hash and options, as one short ASCII string.
    /// </summary>
    string Fingerprint { get; }

    /// <summary>Drafts a summary. The draft is foreign data until <see cref="DraftCheck"/> has passed it.</summary>
    /// <exception cref="RejectedArticleException">No retry can make a summary of this article.</exception>
    Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default);

    /// <summary>Whether summarizing a current but degraded summary again, now, is likely to give a better one.</summary>
    bool WouldImprove(SummaryHeader kept) => false;

    /// <summary>How the service behind it fares; null when there is none.</summary>
    EngineHealth? Health => null;
}
