using Summarizer.Text;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>Learned weights of a <see cref="HeadlineSalience"/>, each list one for each of <see cref="WordFeatures"/>.</summary>
/// <remarks>
/// Learned from 20 607 articles of 42 outlets, 2012 to 2020, and the headlines that these gave them (R. Baly et al., "We Can Detect Your Bias: Predicting
/// the Political Ideology of News Articles", 2020); none of them is among those that quality is measured on. Together with what each stem adds
/// (the last column of <c>stems.en.tsv</c>, for stems of 40 articles or more) they minimize the logistic loss of "is this word in the headline?",
/// and maximize the overlap that is expected of the line that a ranking chooses with them, weighted 40 to 3.
/// </remarks>
/// <param name="Hidden">For each hidden unit, its list; the units are a multiple of four.</param>
/// <param name="Output">For each hidden unit, what it adds to a word's log-odds.</param>
/// <param name="Direct">The list of what adds to them directly; that of a title's words was set by hand.</param>
sealed record HeadlineWeights(float[][] Hidden, float[] Output, float[] Direct)
{
    /// <summary>What was learned from headlines.</summary>
    public static HeadlineWeights Learned { get; } = EmbeddedResource.ReadJson<HeadlineWeights>("Engines/Rules/Salience/Resources/headline.weights.json");
}
