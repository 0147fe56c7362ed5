namespace Summarizer.Engines.Rules.Salience;

/// <summary>All that was learned of what people take from articles.</summary>
/// <param name="Headline">Into headlines.</param>
/// <param name="Facts">Into highlights.</param>
sealed record SalienceWeights(HeadlineWeights Headline, FactWeights Facts)
{
    /// <summary>What was learned.</summary>
    public static SalienceWeights Learned { get; } = new(HeadlineWeights.Learned, FactWeights.Learned);
}
