using System.Text.Json;
using Summarizer.Text;

namespace Summarizer.Engines.Rules;

/// <summary>Learned weights of a <see cref="Salience"/>, one for each feature in the order in which it computes them.</summary>
/// <remarks>The weight of a title's words, the last of each list, was set by hand: the articles that the others were learned from have no titles.</remarks>
/// <param name="Word">For words.</param>
/// <param name="Pair">For pairs.</param>
internal sealed record SalienceWeights(float[] Word, float[] Pair)
{
    static readonly Dictionary<string, SalienceWeights> All = Read();

    /// <summary>What people take from an article into its highlights.</summary>
    public static SalienceWeights Facts => All["facts"];

    /// <summary>What people take from an article into its headline.</summary>
    public static SalienceWeights Headline => All["headline"];

    static Dictionary<string, SalienceWeights> Read()
    {
        using var json = EmbeddedResource.Open("Engines/Rules/Resources/weights.json");
        return JsonSerializer.Deserialize<Dictionary<string, SalienceWeights>>(json, JsonSerializerOptions.Web)!;
    }
}
