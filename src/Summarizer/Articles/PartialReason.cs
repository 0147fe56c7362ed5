namespace Summarizer.Articles;

/// <summary>Why a document seems to hold only a part of its article.</summary>
public enum PartialReason
{
    /// <summary>It ends where readers are asked to subscribe or to log in.</summary>
    Paywall,

    /// <summary>It is a teaser, or its text breaks off: <c>[…]</c>, <c>[+2311 chars]</c>.</summary>
    CutShort,
}
