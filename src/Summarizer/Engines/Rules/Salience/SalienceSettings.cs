using System.ComponentModel.DataAnnotations;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What makes a word worth more.</summary>
public sealed record SalienceSettings
{
    /// <summary>Words that are not rarer than this say nothing: at 1.5 those of every fourth article or more.</summary>
    [Range(0, 8.0)]
    public float LeastRarity { get; init; } = 1.5f;

    /// <summary>How fast words lose that the article says later: at 0.3 those of the fourth sentence count half.</summary>
    [Range(0, 2.0)]
    public float Later { get; init; } = 0.3f;

    /// <summary>How much more a number counts than another word.</summary>
    [Range(0, 5.0)]
    public float Number { get; init; } = 1.5f;

    /// <summary>How much more a word of the title counts.</summary>
    [Range(0, 5.0)]
    public float Title { get; init; } = 2;
}
