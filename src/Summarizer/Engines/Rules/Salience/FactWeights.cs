using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>Learned weights of a <see cref="FactSalience"/>, under the names of its features.</summary>
/// <remarks>The weight of a title's words was set by hand: the articles that the others were learned from have no titles.</remarks>
/// <param name="Words">For words, by <see cref="WordFeature"/>.</param>
/// <param name="Pairs">For pairs, by <see cref="PairFeature"/>.</param>
/// <param name="Made">What they were learned from.</param>
sealed record FactWeights(IReadOnlyDictionary<string, float> Words, IReadOnlyDictionary<string, float> Pairs, JsonObject? Made = null)
{
    /// <summary>What was learned from highlights.</summary>
    public static FactWeights Learned { get; } = EmbeddedResource.ReadJson<FactWeights>("Engines/Rules/Salience/Resources/facts.weights.json");

    /// <summary>For words, in the order of the features.</summary>
    [JsonIgnore]
    public float[] OfWords { get; } = NamedWeights.InOrder<WordFeature>(Words);

    /// <summary>For pairs, in the order of the features.</summary>
    [JsonIgnore]
    public float[] OfPairs { get; } = NamedWeights.InOrder<PairFeature>(Pairs);
}
