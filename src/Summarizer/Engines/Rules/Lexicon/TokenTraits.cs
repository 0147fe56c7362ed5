namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>
/// A set of what can be said of a token: classes of its word (<see cref="WordClass"/>), and marks of how it is written at its place.
/// </summary>
/// <param name="Low">The first 64 word classes.</param>
/// <param name="High">The word classes behind them, and from <see cref="FirstMark"/> on the marks.</param>
readonly record struct TokenTraits(ulong Low, ulong High)
{
    // There is room for 108 word classes and 20 marks.
    const int FirstMark = 44;

    /// <summary>Nothing.</summary>
    public static TokenTraits None => default;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The word class of a number from 0 to 107.</summary>
    public static TokenTraits OfClass(int number) =>
        number < 64 ? new TokenTraits(1UL << number, 0) : new TokenTraits(0, 1UL << (number - 64));

    /// <summary>The mark of a number from 0 to 19.</summary>
    public static TokenTraits OfMark(int number) => new(0, 1UL << (FirstMark + number));

    /// <summary>Whether both have something in common.</summary>
    public bool Has(TokenTraits any) => ((Low & any.Low) | (High & any.High)) != 0;

    /// <summary>All of both.</summary>
    public static TokenTraits operator |(TokenTraits a, TokenTraits b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>What both have in common.</summary>
    public static TokenTraits operator &(TokenTraits a, TokenTraits b) => new(a.Low & b.Low, a.High & b.High);

    /// <summary>All that is not in it.</summary>
    public static TokenTraits operator ~(TokenTraits a) => new(~a.Low, ~a.High);
}
