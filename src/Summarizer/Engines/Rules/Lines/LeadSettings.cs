using System.ComponentModel.DataAnnotations;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Where the sentence that tells the news is looked for.</summary>
public sealed record LeadSettings
{
    /// <summary>Among how many sentences from the start, without a title.</summary>
    [Range(1, 40)]
    public int Looked { get; init; } = 6;

    /// <summary>Among how many with one.</summary>
    [Range(1, 40)]
    public int LookedWithTitle { get; init; } = 15;

    /// <summary>How many signs of softness an English article's first sentence may show more than another, without a title.</summary>
    [Range(0, 12.0)]
    public float First { get; init; } = 4;

    /// <summary>How many such signs each place from the start counts.</summary>
    [Range(0, 4.0)]
    public float Later { get; init; } = 1;

    /// <summary>How many such signs the sentence that says most of what the article comes back to may show more than one that says nothing
    /// of it.</summary>
    [Range(0, 12.0)]
    public float Returning { get; init; } = 3;

    /// <summary>The share of the title's words, by their rarity, that a sentence must have to be what the title speaks of.</summary>
    [Range(0, 1.0)]
    public float LeastShare { get; init; } = 0.34f;

    /// <summary>What each place from the start costs of that share.</summary>
    [Range(0, 0.5)]
    public float LaterThanTitle { get; init; } = 0.03f;
}
