namespace Summarizer.Summaries;

/// <summary>How the text of a fact stands to its quote; part of the HTTP contract, in small letters.</summary>
public enum Proof
{
    /// <summary>It is the quote's words as they stand.</summary>
    Quoted,

    /// <summary>It is the quote with words left out, and follows from it.</summary>
    Shortened,

    /// <summary>
    /// It says in a model's words what agrees with the quote in names, numbers, denials and who says it. Only when free wording is asked
    /// for.
    /// </summary>
    Rephrased,
}
