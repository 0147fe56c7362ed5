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

    /// <summary>By how many signs of softness a sentence must be firmer than the one before: at 1 two signs make an opening soft.</summary>
    [Range(0, 4.0)]
    public float Later { get; init; } = 1;

    /// <summary>The share of the title's words, by their rarity, that a sentence must have to be what the title speaks of.</summary>
    [Range(0, 1.0)]
    public float LeastShare { get; init; } = 0.34f;

    /// <summary>What each place from the start costs of that share.</summary>
    [Range(0, 0.5)]
    public float LaterThanTitle { get; init; } = 0.03f;
}
