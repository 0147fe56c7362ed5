using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>How a token is written at its place.</summary>
static class TokenMark
{
    public static TokenTraits Word => TokenTraits.OfMark(0);
    public static TokenTraits Capital => TokenTraits.OfMark(1);
    public static TokenTraits SpaceBefore => TokenTraits.OfMark(2);
    public static TokenTraits Comma => TokenTraits.OfMark(3);
    public static TokenTraits Colon => TokenTraits.OfMark(4);
    public static TokenTraits Dash => TokenTraits.OfMark(5);
    public static TokenTraits Hyphen => TokenTraits.OfMark(6);
    public static TokenTraits Quote => TokenTraits.OfMark(7);
    public static TokenTraits SingleQuote => TokenTraits.OfMark(8);
    public static TokenTraits Apostrophe => TokenTraits.OfMark(9);
    public static TokenTraits OpenParenthesis => TokenTraits.OfMark(10);
    public static TokenTraits CloseParenthesis => TokenTraits.OfMark(11);
    public static TokenTraits Stopper => TokenTraits.OfMark(12);
    public static TokenTraits Question => TokenTraits.OfMark(13);
    public static TokenTraits Bullet => TokenTraits.OfMark(14);

    /// <summary>What a line does not say although it has it; set in a line, never in the article.</summary>
    public static TokenTraits Unsaid => TokenTraits.OfMark(15);
}
