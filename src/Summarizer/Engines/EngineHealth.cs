namespace Summarizer.Engines;

/// <summary>How a model's service fares, as one instance sees it.</summary>
/// <param name="IsWell">Whether its last answer was one, or nothing was asked yet.</param>
/// <param name="AnsweredAt">When it last answered; null before the first answer.</param>
/// <param name="FailedAt">When it last failed; null while it never did.</param>
/// <param name="Reason">Why it last failed, in one word of <see cref="Degradation"/>.</param>
/// <param name="LeftAloneUntil">Until when it asked to be left alone; null when it did not, or that time is over.</param>
public sealed record EngineHealth(bool IsWell, DateTimeOffset? AnsweredAt, DateTimeOffset? FailedAt, string? Reason,
    DateTimeOffset? LeftAloneUntil);
