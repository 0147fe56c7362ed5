using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>A whole clause before ", but" or ", and" with another: which of the two is the news, their words tell.</summary>
static class LeadingClause
{
    const int Longest = 30;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new(
        "leading clause", "[The port was closed in May, but] the council opened the old bridge again.",
        TokenMark.Capital | WordClass.Article, Find, IsLeading: true);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        var comma = finder.Next(1, TokenMark.Comma, TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote, Longest);
        if (comma > 0 && line.Is(comma + 1, WordClass.Coordinator) && line.Is(comma + 2, TokenMark.Capital | WordClass.Article)
            && finder.HasVerbBefore(comma) && finder.Next(comma + 3, WordClass.Verb, TokenMark.Comma, Longest) > 0
            && finder.Next(comma + 2, WordClass.Pronoun, TokenMark.Quote, line.Count) < 0)
        {
            finder.Add(0, comma + 2, guarded: false);
        }
    }
}
