using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Summaries;

/// <summary>
/// What came of an article, ready to be kept: the bytes to serve, and what must be known about them without reading them.
/// </summary>
/// <param name="Name">The article.</param>
/// <param name="Bytes">The JSON of a <see cref="Summary"/> or a <see cref="Rejection"/>.</param>
/// <param name="Header">What the store keeps beside the bytes.</param>
public sealed record SummaryDocument(ArticleName Name, ReadOnlyMemory<byte> Bytes, SummaryHeader Header)
{
    /// <summary>What can be found of the article; null for a rejection.</summary>
    public SearchableText? Searchable { get; init; }

    /// <summary>The document of a summary.</summary>
    public static SummaryDocument Of(ArticleName name, Summary summary, string fingerprint) => new(name, SummaryJson.Serialize(summary),
        new SummaryHeader(SummaryState.Summarized, summary.Source!.ETag, summary.Source.LastModified, summary.Source.Sha256, fingerprint,
            summary.Headline, summary.Engine.Name, summary.Engine.Degraded, summary.CreatedAt) { Language = summary.Language,
                Publisher = summary.Publisher });

    /// <summary>The document of a rejection.</summary>
    public static SummaryDocument Of(ArticleName name, Rejection rejection, string fingerprint) =>
        new(name, SummaryJson.Serialize(rejection),
        new SummaryHeader(SummaryState.Rejected, rejection.Source.ETag, rejection.Source.LastModified, rejection.Source.Sha256, fingerprint,
            rejection.Detail, null, null, rejection.CreatedAt) { Reason = rejection.Reason });
}

/// <summary>What came of an article.</summary>
public enum SummaryState
{
    /// <summary>It has a summary.</summary>
    Summarized,

    /// <summary>It cannot have one; the reason is kept.</summary>
    Rejected,

    /// <summary>
    /// What stands where its summary should be is damaged, or another program's: as good as nothing, but to be written over.
    /// </summary>
    Damaged,
}

/// <summary>What is known about a kept summary without reading it.</summary>
/// <param name="State">Summary or rejection.</param>
/// <param name="SourceETag">The version of the article it was made from.</param>
/// <param name="SourceLastModified">When that version was uploaded.</param>
/// <param name="SourceSha256">The hash of that version's bytes; null when they were not read.</param>
/// <param name="Fingerprint">Which engine made it, with which options.</param>
/// <param name="Headline">The headline; for a rejection, the reason in a sentence.</param>
/// <param name="Engine">The engine's name; null for a rejection.</param>
/// <param name="Degraded">Why another engine answered, if one did.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SummaryHeader(SummaryState State, string SourceETag, DateTimeOffset SourceLastModified, string? SourceSha256,
    string Fingerprint, string Headline, string? Engine, string? Degraded, DateTimeOffset CreatedAt)
{
    /// <summary>What is known of what cannot be understood: it is of no version and by no engine.</summary>
    public static SummaryHeader Damaged { get; } = new(SummaryState.Damaged, "", default, null, "", "", null, null, default);

    /// <summary>Why there is no summary; null when there is one, or when it was not kept.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>The article's language, if known.</summary>
    public string? Language { get; init; }

    /// <summary>Who published the article, if known.</summary>
    public string? Publisher { get; init; }
}

/// <summary>A summary that is kept.</summary>
/// <param name="Name">The article.</param>
/// <param name="ETag">The stored document's own entity tag, with its quotes.</param>
/// <param name="Header">What is known about it.</param>
/// <param name="Bytes">The size of the stored document.</param>
public sealed record KeptSummary(ArticleName Name, string ETag, SummaryHeader Header, long Bytes)
{
    /// <summary>Whether it was made from this version of the article by this engine.</summary>
    public bool IsCurrent(ArticleVersion version, string fingerprint) =>
        Header.SourceETag == version.ETag && Header.Fingerprint == fingerprint;
}

/// <summary>A kept summary with its bytes.</summary>
/// <param name="Kept">What is known about it.</param>
/// <param name="Content">The bytes as they are served.</param>
public sealed record OpenedSummary(KeptSummary Kept, Stream Content);

/// <summary>A line of the newest-first listing.</summary>
/// <param name="Name">The article.</param>
/// <param name="Headline">Its headline; for a rejection, the reason in a sentence.</param>
/// <param name="State">Summary or rejection.</param>
/// <param name="Engine">The engine's name; null for a rejection.</param>
/// <param name="Degraded">Why another engine answered, if one did.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record HeadlineItem(ArticleName Name, string Headline, SummaryState State, string? Engine, string? Degraded,
    DateTimeOffset CreatedAt)
{
    /// <summary>The line of what is kept.</summary>
    public static HeadlineItem Of(ArticleName name, SummaryHeader header) =>
        new(name, header.Headline, header.State, header.Engine, header.Degraded, header.CreatedAt) { Language = header.Language,
            Publisher = header.Publisher };

    /// <summary>The article's language, if known.</summary>
    public string? Language { get; init; }

    /// <summary>Who published the article, if known.</summary>
    public string? Publisher { get; init; }
}

/// <summary>A page of the newest-first listing.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Continuation">What asks for the next page; null on the last.</param>
public sealed record HeadlinePage(IReadOnlyList<HeadlineItem> Items, string? Continuation);
