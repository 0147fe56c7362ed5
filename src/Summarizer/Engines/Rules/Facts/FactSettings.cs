using System.ComponentModel.DataAnnotations;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>What makes a passage a key fact.</summary>
public sealed record FactSettings
{
    /// <summary>How much more a later passage must say: at 0.12 the ninth sentence counts half of the first.</summary>
    [Range(0, 1.0)]
    public float Later { get; init; } = 0.12f;

    /// <summary>How much a passage's length counts against it: 0 not at all, 1 as much as what it says.</summary>
    [Range(0, 1.0)]
    public float Length { get; init; } = 0.1f;

    /// <summary>Passages of fewer tokens are no better for it.</summary>
    [Range(1, 60)]
    public int FewestTokens { get; init; } = 10;

    /// <summary>The share of its words that a passage must not have in common with those taken.</summary>
    [Range(0, 1.0)]
    public float LeastNew { get; init; } = 0.35f;

    /// <summary>How much more a passage counts that says what should or must be: the point of an opinion, a demand.</summary>
    [Range(0, 5.0)]
    public float Claim { get; init; } = 2;

    /// <summary>How much a passage counts that speaks to the reader: "you".</summary>
    [Range(0, 1.0)]
    public float ToReader { get; init; } = 0.4f;

    /// <summary>What shows no more signs of softness may stand behind a sentence in one fact.</summary>
    [Range(0, 5.0)]
    public float MostSoft { get; init; } = 1.5f;

    /// <summary>What shows more signs of softness and stands before the news only leads to it, and is no fact.</summary>
    [Range(0, 5.0)]
    public float Leading { get; init; } = 1.5f;

    /// <summary>The same under a title, with which it is surer where the news is.</summary>
    [Range(0, 5.0)]
    public float LeadingUnderTitle { get; init; } = 0.5f;
}
