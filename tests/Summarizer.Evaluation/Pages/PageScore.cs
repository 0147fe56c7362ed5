namespace Summarizer.Evaluation.Pages;

/// <summary>Whether what was read of a page's head is what a reader sees.</summary>
static class PageScore
{
    /// <summary>A byline may have so many words beside the names: a role, an agency.</summary>
    const int MaxBeside = 6;

    /// <summary>Whether it is the title, in other case and with other marks too.</summary>
    public static bool IsTitle(string key, string? title) => Bare(key) == Bare(title);

    /// <summary>Whether all authors are named, and next to nothing else.</summary>
    public static bool IsByline(IReadOnlyList<string> authors, string? byline)
    {
        var names = Bare(byline);
        return authors.Count == 0 ? byline is null
            : authors.All(author => $" {names} ".Contains($" {Bare(author)} ", StringComparison.Ordinal))
                && Words(names) <= authors.Sum(author => Words(Bare(author))) + MaxBeside;
    }

    /// <summary>Whether it is the day, where the page was written or in UTC.</summary>
    public static bool IsDay(DateOnly? day, DateTimeOffset? published) => published is not { } moment ? day is null
        : day == DateOnly.FromDateTime(moment.DateTime) || day == DateOnly.FromDateTime(moment.UtcDateTime);

    /// <summary>Letters and digits, in lower case, words apart.</summary>
    static string Bare(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "and" and not "by"));

    static int Words(string bare) => bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
