using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats;

/// <summary>What a document says about its article.</summary>
sealed record ArticleMetadata
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The address under which it was published.</summary>
    public string? Url { get; init; }

    /// <summary>A two-letter code.</summary>
    public string? Language { get; init; }

    /// <summary>The document, with what is said here where it says nothing itself.</summary>
    public Document On(Document document) => document with
    {
        Title = Title is null ? document.Title : PageTitle.WithoutSite(Title, Publisher),
        Byline = Byline ?? document.Byline,
        PublishedAt = PublishedAt ?? document.PublishedAt,
        Source = Publisher ?? document.Source,
        Url = Url ?? document.Url,
        Language = Language ?? document.Language,
    };
}
