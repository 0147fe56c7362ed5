namespace Summarizer.Engines.Rules.Lines;

/// <summary>A sentence that may tell the news.</summary>
/// <param name="Sentence">Its number.</param>
/// <param name="Score">With a title, the share of the title's words that it has, less for its place; without, how firm it is. The highest
/// tells the news.</param>
/// <param name="Refusal">Why it is none all the same; null when it may be.</param>
readonly record struct LeadCandidate(int Sentence, float Score, string? Refusal)
{
    /// <summary>A refusal: it speaks of something else than the title.</summary>
    public const string OffTitle = "has too little of the title";

    /// <summary>A refusal: they are somebody's own words.</summary>
    public const string Quoted = "stands inside a quotation";
}
