using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>Learned weights of a <see cref="HeadlineSalience"/>, under the names of its features.</summary>
/// <param name="Words">For words, by <see cref="WordFeature"/>.</param>
/// <param name="Made">What they were learned from.</param>
sealed record HeadlineWeights(IReadOnlyDictionary<string, float> Words, JsonObject? Made = null)
{
    /// <summary>What was learned from headlines.</summary>
    public static HeadlineWeights Learned { get; } = EmbeddedResource.ReadJson<HeadlineWeights>("Engines/Rules/Salience/Resources/headline.weights.json");

    /// <summary>For words, in the order of the features.</summary>
    [JsonIgnore]
    public float[] OfWords { get; } = NamedWeights.InOrder<WordFeature>(Words);
}
