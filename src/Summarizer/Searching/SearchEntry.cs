using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Searching;

/// <summary>An outcome as the index takes it in: its name, its headline, and its words.</summary>
/// <param name="Kept">The outcome.</param>
/// <param name="Searchable">What else can be found of it.</param>
public sealed record SearchEntry(KeptSummary Kept, SearchableText Searchable);

/// <summary>What can be found of an article beside its name and its headline.</summary>
/// <param name="Facts">The texts of the key facts, one a line.</param>
/// <param name="Title">The article's own title.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Source">Who published it, and where.</param>
/// <param name="Text">All of its text, as it was read.</param>
public sealed record SearchableText(string Facts, string? Title, string? Byline, string? Source, string Text)
{
    /// <summary>What can be found of a rejected article.</summary>
    public static SearchableText Nothing { get; } = new("", null, null, null, "");

    /// <summary>What can be found of an article with a summary.</summary>
    public static SearchableText Of(Summary summary, string text) =>
        new(string.Join('\n', summary.KeyFacts.Select(fact => fact.Text)), summary.Title, summary.Byline,
        summary.Publisher is null && summary.Url is null ? null : $"{summary.Publisher} {summary.Url}".Trim(), text);
}

/// <summary>Where in an entry something was found.</summary>
public enum SearchField
{
    /// <summary>The headline; for a rejection, the reason.</summary>
    Headline,

    /// <summary>The key facts.</summary>
    Facts,

    /// <summary>The article's own title.</summary>
    Title,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Who published it, and where.</summary>
    Source,

    /// <summary>The article's name.</summary>
    Name,

    /// <summary>The article's text.</summary>
    Text,
}

/// <summary>Entries that were found, the best first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="HasMore">Whether more were found.</param>
public sealed record FoundPage(IReadOnlyList<FoundEntry> Entries, bool HasMore);

/// <summary>An entry that was found.</summary>
/// <param name="Name">The article.</param>
/// <param name="Header">What the listing shows of its outcome.</param>
/// <param name="Passages">What was found, at most one passage a field.</param>
public sealed record FoundEntry(ArticleName Name, SummaryHeader Header, IReadOnlyList<FoundPassage> Passages);

/// <summary>A piece of an entry in which something was found.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The piece, plain text; of a long one an excerpt.</param>
/// <param name="Marks">What was found, as spans of <paramref name="Text"/>, in order and apart.</param>
public sealed record FoundPassage(SearchField Field, string Text, IReadOnlyList<TextSpan> Marks);
