using Summarizer.Articles;

namespace Summarizer.Summaries;

/// <summary>
/// What is stored instead of a summary when an article cannot have one; serialized, it is the problem document (RFC 9457) that is served.
/// </summary>
public sealed record Rejection
{
    /// <summary>The stable problem type of every rejection.</summary>
    public const string ProblemType = "urn:summarizer:problem:article-rejected";

    /// <summary>Always <see cref="ProblemType"/>.</summary>
    public string Type { get; } = ProblemType;

    /// <summary>The problem in general.</summary>
    public string Title { get; } = "The article cannot be summarized.";

    /// <summary>The HTTP status it is served with, 422.</summary>
    public int Status { get; } = 422;

    /// <summary>The problem with this article, in a sentence that holds none of its text.</summary>
    public required string Detail { get; init; }

    /// <summary>The kind of problem.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>The article's name.</summary>
    public required string Article { get; init; }

    /// <summary>The version that was rejected.</summary>
    public required SourceInfo Source { get; init; }

    /// <summary>When it was rejected.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
