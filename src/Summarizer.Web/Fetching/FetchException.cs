namespace Summarizer.Web.Fetching;

/// <summary>Why a page was not fetched; part of the HTTP contract.</summary>
public enum FetchRefusal
{
    /// <summary>What was given, or where a redirect leads, is no address of a page.</summary>
    BadAddress,

    /// <summary>The address, or where a redirect leads, is not on the public internet.</summary>
    PrivateAddress,

    /// <summary>The site asks programs not to read it.</summary>
    Robots,

    /// <summary>There are too many redirects.</summary>
    Redirects,

    /// <summary>The site answered, but not with a page.</summary>
    Answer,

    /// <summary>The site cannot be reached.</summary>
    Unreachable,

    /// <summary>The site took too long.</summary>
    TimedOut,

    /// <summary>The page is larger than articles may be.</summary>
    TooLarge,

    /// <summary>What is there is of a format that is not read.</summary>
    UnsupportedFormat,
}

/// <summary>A page was not fetched, and the caller can be told why.</summary>
public sealed class FetchException(FetchRefusal refusal, string detail, Exception? cause = null) : Exception(detail, cause)
{
    /// <summary>The kind of problem.</summary>
    public FetchRefusal Refusal { get; } = refusal;
}
