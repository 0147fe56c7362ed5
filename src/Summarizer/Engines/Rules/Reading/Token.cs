using Summarizer.Articles;
using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Reading;

/// <summary>A word or a mark of an article.</summary>
struct Token
{
    /// <summary>Where it stands in the article's text.</summary>
    public int Start;

    /// <summary>How many UTF-16 code units it has.</summary>
    public int Length;

    /// <summary>The number of its stem in this article; -1 for a mark.</summary>
    public int Word;

    /// <summary>What it is.</summary>
    public TokenTraits Traits;

    /// <summary>Whether it has one of the traits.</summary>
    public readonly bool Is(TokenTraits any) => Traits.Has(any);
}

/// <summary>A sentence of an article, as tokens.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="IsQuoted">Whether it begins inside a quotation: somebody's own words, who stands elsewhere.</param>
readonly record struct Sentence(TextSpan Span, int First, int End, bool IsQuoted);
