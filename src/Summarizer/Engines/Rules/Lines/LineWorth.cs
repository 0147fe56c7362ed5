namespace Summarizer.Engines.Rules.Lines;

/// <summary>What a line is worth to somebody who knows the article.</summary>
/// <param name="Words">How many of its words are likely to be taken.</param>
/// <param name="Pairs">How many of its pairs.</param>
/// <param name="Count">How many words it has.</param>
readonly record struct LineWorth(float Words, float Pairs, int Count)
{
    /// <summary>The overlap, of words and of pairs, that is expected with a text of so many words; 1 and the share when both are the same.</summary>
    public float Overlap(float expected, float pairShare) =>
        2 * Words / (Count + expected) + pairShare * 2 * Pairs / (Math.Max(Count - 1, 1) + Math.Max(expected - 1, 1));
}
