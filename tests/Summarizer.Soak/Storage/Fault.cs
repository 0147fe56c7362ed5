namespace Summarizer.Soak.Storage;

/// <summary>How storage, or the way to it, fails.</summary>
public enum Fault
{
    /// <summary>The connection is reset before anything is done.</summary>
    Reset,

    /// <summary>It is done, and the connection reset before the caller learns it.</summary>
    Lost,

    /// <summary>It is done, and the connection reset in the middle of the answer.</summary>
    Broken,

    /// <summary>Nothing is done, and no answer comes.</summary>
    Silence,

    /// <summary>403: what was allowed is not any more.</summary>
    Forbidden = 403,

    /// <summary>429.</summary>
    TooMany = 429,

    /// <summary>500.</summary>
    Error = 500,

    /// <summary>503: storage asks for patience.</summary>
    Busy = 503,
}
