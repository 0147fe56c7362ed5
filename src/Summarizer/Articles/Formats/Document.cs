using Summarizer.Text;

namespace Summarizer.Articles.Formats;

/// <summary>A document as its format gives it, before the news is told from the noise.</summary>
sealed record Document(string Text)
{
    /// <summary>The paragraphs where the format marks them; null where only the layout of the text tells.</summary>
    public IReadOnlyList<Paragraph>? Paragraphs { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>Who made the file, as the file says; its byline when the text names nobody.</summary>
    public string? Creator { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Source { get; init; }

    /// <summary>The address under which the article was published.</summary>
    public string? Url { get; init; }

    /// <summary>The two-letter code of the language that the document declares.</summary>
    public string? Language { get; init; }

    /// <summary>Why it holds only a part of its article, where the format tells so.</summary>
    public PartialReason? Partial { get; init; }

    /// <summary>The two-letter code in a language tag such as <c>en-GB</c> or <c>pt_BR</c>.</summary>
    public static string? LanguageOf(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code : null;
    }

    /// <summary>A text on one line with single spaces; null when nothing is left.</summary>
    public static string? OnOneLine(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A moment as documents write it, in UTC where they do not say otherwise.</summary>
    public static DateTimeOffset? Moment(string? text) => WrittenDate.Parse(text);
}
