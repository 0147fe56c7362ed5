using System.Globalization;

namespace Summarizer.Summaries;

/// <summary>Which headlines a listing shows. What is not said does not narrow it.</summary>
public sealed record HeadlineFilter
{
    /// <summary>Shows all.</summary>
    public static HeadlineFilter All { get; } = new();

    /// <summary>Shows those of articles whose names begin so.</summary>
    public static HeadlineFilter Under(string prefix) => new() { Prefix = prefix };

    /// <summary>Reads a time as callers say it: a day, or a moment; in UTC unless the zone is said.</summary>
    public static bool TryTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>How the article's name begins.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Made then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Made before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Made by this engine.</summary>
    public string? Engine { get; init; }

    /// <summary>Of an article in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Of an article that this publisher published; upper and lower case are alike.</summary>
    public string? Publisher { get; init; }

    /// <summary>A summary or a rejection.</summary>
    public SummaryState? State { get; init; }

    /// <summary>Another engine answered than the one that was asked.</summary>
    public bool Degraded { get; init; }

    /// <summary>Whether it leaves anything out.</summary>
    public bool Narrows => this != All;

    /// <summary>Whether it shows a headline.</summary>
    public bool Shows(HeadlineItem item) => item.Name.Value.StartsWith(Prefix, StringComparison.Ordinal)
        && (From is not { } from || item.CreatedAt >= from) && (Until is not { } until || item.CreatedAt < until)
        && (Engine is null || Engine == item.Engine) && (Language is null || Language == item.Language)
        && (Publisher is null || string.Equals(Publisher, item.Publisher, StringComparison.OrdinalIgnoreCase))
        && (State is null || State == item.State) && (!Degraded || item.Degraded is not null);
}
