namespace Summarizer.Articles;

/// <summary>An article as it was read: its text untouched, and where in that text the news is.</summary>
public sealed record Article
{
    /// <summary>The text that <c>GET /api/articles/{name}</c> serves; all offsets count its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The clean paragraphs in order, as spans of <see cref="Text"/>: no noise, no datelines, no bylines, no title. A span may hold single
    /// line breaks (hard-wrapped text).
    /// </summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The title, when the document or its first lines have one.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, when the document says so.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it, when the document says so: the site, the paper, the wire agency.</summary>
    public string? Publisher { get; init; }

    /// <summary>The <c>http</c> or <c>https</c> address under which it was published, when the document says so.</summary>
    public string? Url { get; init; }

    /// <summary>The language as a two-letter ISO 639-1 code; null when it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>How many words the clean paragraphs have.</summary>
    public int Words { get; init; }

    /// <summary>
    /// How many words of sentences were left out as noise, when these are more than a fifth of the sentences; null when they are fewer.
    /// </summary>
    public int? WordsLeftOut { get; init; }

    /// <summary>Why the document seems to hold only a part of the article; null when it seems whole.</summary>
    public PartialReason? Partial { get; init; }

    /// <summary>The text of a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);
}

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">The first UTF-16 code unit, from 0.</param>
/// <param name="Length">How many UTF-16 code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first code unit behind the span.</summary>
    public int End => Start + Length;
}

/// <summary>What a paragraph is for.</summary>
public enum ParagraphKind
{
    /// <summary>Sentences that tell the news.</summary>
    Body,

    /// <summary>A sub-heading, or a line of a list or table: structure, never a fact.</summary>
    Heading,
}

/// <summary>A clean paragraph.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Span">Where it stands in the article's text.</param>
public readonly record struct Paragraph(ParagraphKind Kind, TextSpan Span);
