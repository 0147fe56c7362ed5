namespace Summarizer.Soak.Inbox;

/// <summary>What people upload.</summary>
public enum DocumentKind
{
    /// <summary>A news article as plain text.</summary>
    Article,

    /// <summary>One as a web page.</summary>
    Page,

    /// <summary>A long one, of some hundred kilobytes.</summary>
    LongArticle,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Random bytes that call themselves text.</summary>
    Rubbish,

    /// <summary>A Word document whose archive is cut and damaged.</summary>
    DamagedZip,

    /// <summary>HTML of a hundred thousand elements, each inside the other.</summary>
    DeepHtml,

    /// <summary>A megabyte of table cells, links and comments that nobody closed.</summary>
    WideHtml,

    /// <summary>Ten megabytes of "(".</summary>
    Parentheses,
}

/// <summary>What came of an article.</summary>
public enum Outcome
{
    /// <summary>It has a summary.</summary>
    Summarized,

    /// <summary>It has none, for a reason that is kept.</summary>
    Rejected,
}

/// <summary>A document to upload.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Extension">What its name ends with.</param>
/// <param name="Outcome">What must come of it; null when either may.</param>
sealed record Document(BinaryData Content, string ContentType, string Extension, Outcome? Outcome);
