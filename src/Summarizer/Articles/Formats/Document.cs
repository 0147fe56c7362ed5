namespace Summarizer.Articles.Formats;

/// <summary>What a format gives: text in paragraphs, and what the document says about itself.</summary>
/// <param name="Text">The text; paragraphs stand between blank lines, or each on its own line.</param>
sealed record Document(string Text)
{
    public string? Title { get; init; }
    public string? Byline { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? Source { get; init; }
    public string? Language { get; init; }

    /// <summary>Whether the text's first lines may be a title and a byline, as in plain text.</summary>
    public bool HasFrontMatterInText { get; init; }
}
