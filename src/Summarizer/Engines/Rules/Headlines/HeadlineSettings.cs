using System.ComponentModel.DataAnnotations;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>How far a headline is shortened.</summary>
public sealed record HeadlineSettings
{
    /// <summary>The length that is read at a glance, in UTF-16 code units: a line is made so short as long as that costs little.</summary>
    [Range(40, DraftCheck.MaxHeadlineLength)]
    public int GoodLength { get; init; } = 110;

    /// <summary>The share of what its sentence says that counts as little.</summary>
    [Range(0, 1.0)]
    public float Little { get; init; } = 0.1f;

    /// <summary>
    /// The share of what its sentence says that a headline says; if it says less, its end is cut off where that says more.
    /// </summary>
    [Range(0, 1.0)]
    public float LeastSaid { get; init; } = 0.5f;

    /// <summary>How much dearer a deletion is after which the line is still too long.</summary>
    [Range(1, 10.0)]
    public float StillTooLong { get; init; } = 1.5f;

    /// <summary>A headline has at least so many words.</summary>
    [Range(1, 12)]
    public int FewestWords { get; init; } = 5;
}
