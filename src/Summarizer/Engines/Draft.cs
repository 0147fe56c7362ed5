using Summarizer.Summaries;

namespace Summarizer.Engines;

/// <summary>What an engine answers, before it is checked.</summary>
/// <param name="Headline">One line.</param>
/// <param name="Facts">The key facts, in the order to show them.</param>
/// <param name="Engine">What made it.</param>
/// <param name="Usage">What it cost, when a model was asked.</param>
/// <param name="Checked">What the gate made of it, when an engine around this one has sent it through already.</param>
public sealed record Draft(string Headline, IReadOnlyList<DraftFact> Facts, EngineInfo Engine, Usage? Usage = null,
    CheckedDraft? Checked = null);

/// <summary>One claimed fact.</summary>
/// <param name="Text">The statement to show.</param>
/// <param name="Quote">The words of the article that carry it, verbatim.</param>
/// <param name="Start">Where the quote stands in the article's text, when the engine knows; checked, never believed.</param>
public sealed record DraftFact(string Text, string Quote, int? Start = null);
