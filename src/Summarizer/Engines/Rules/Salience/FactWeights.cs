using Summarizer.Text;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>Learned weights of a <see cref="FactSalience"/>, in the order of its features.</summary>
/// <remarks>The weight of a title's words, the last for words, was set by hand: the articles that the others were learned from have no titles.</remarks>
/// <param name="Word">For words: the first of <see cref="WordFeatures"/>, those behind them are the headline's alone.</param>
/// <param name="Pair">For pairs.</param>
sealed record FactWeights(float[] Word, float[] Pair)
{
    /// <summary>What was learned from highlights.</summary>
    public static FactWeights Learned { get; } = EmbeddedResource.ReadJson<FactWeights>("Engines/Rules/Salience/Resources/facts.weights.json");
}
