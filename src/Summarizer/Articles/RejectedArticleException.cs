namespace Summarizer.Articles;

/// <summary>Why an article cannot be summarized, whatever is tried; part of the HTTP contract.</summary>
public enum RejectionReason
{
    /// <summary>There is no text in it.</summary>
    Empty,

    /// <summary>It has more bytes or words than the limits allow.</summary>
    TooLarge,

    /// <summary>Its bytes are not text, although it is called text.</summary>
    NotText,

    /// <summary>Its format is none of those that are read.</summary>
    UnsupportedFormat,

    /// <summary>Its format is known, but the document is damaged or locked.</summary>
    Unreadable,

    /// <summary>It is text, but no article: a cookie wall, a captcha, a list of links.</summary>
    NotAnArticle,

    /// <summary>It holds more than one article; each is a file of its own.</summary>
    SeveralArticles,

    /// <summary>It failed again and again for reasons that are not its own, and was given up.</summary>
    GivenUp,

    /// <summary>Its blob cannot be addressed by its name.</summary>
    BadName,

    /// <summary>Its blob is in an archive, where it cannot be read.</summary>
    Archived,
}

/// <summary>The article itself is the problem: no retry helps, and the reason is stored for the reader.</summary>
public sealed class RejectedArticleException(RejectionReason reason, string detail, Exception? cause = null) : Exception(detail, cause)
{
    /// <summary>The kind of problem.</summary>
    public RejectionReason Reason { get; } = reason;
}
