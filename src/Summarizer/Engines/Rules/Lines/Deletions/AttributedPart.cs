using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Whatever a preposition or a conjunction opens, up to the comma behind which stands who says it all.</summary>
static class AttributedPart
{
    const int Longest = 30;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new(
        "part before who says it",
        "The council closed the old bridge [after two boats hit it], the police said.",
        WordClass.EndPreposition | WordClass.Conjunction | WordClass.MidSubordinator | WordClass.As,
        Find);

    static void Find(in DeletionFinder finder, int at)
    {
        if (finder.IsJoined(at) || finder.Line.Is(at - 1, TokenMark.Comma) || !finder.HasVerbBefore(at)
            || TrailingPart.EndsList(finder.Line, at)
            || finder.Line.Is(at - 1, TokenMark.Quote) && finder.Line.Is(at - 2, TokenMark.Comma))
        {
            return;
        }

        var comma = finder.Next(at + 1, TokenMark.Comma, TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote, Longest);
        // What is said is a clause without who says it.
        if (comma > 0 && finder.OpensAttribution(comma, finder.Line.Count) && !finder.HasYear(at, comma)
            && Clause.IsWhole(finder.Line, new Deletion(at, finder.Line.Count)))
        {
            finder.Add(at, comma);
        }
    }
}
