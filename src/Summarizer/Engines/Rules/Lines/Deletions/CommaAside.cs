using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Relative clauses, ages, single words and appositions between commas.</summary>
static class CommaAside
{
    const int Longest = 45;
    const int LongestApposition = 40;
    const int LongestItem = 5;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("aside between commas", "The old bridge[, which leads to the port,] was closed for two years.", TokenMark.Comma, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        var close = finder.Next(at + 1, TokenMark.Comma, DeletionFinder.Breaks, Longest);
        if (close < at + 2 || !line.Is(close + 1, TokenMark.Word | TokenMark.Quote | TokenMark.OpenParenthesis))
            return;
        // "…, who came from Brandholm, [Norland, and Lund,] …", "…, the owner of Northlight, [Dale Water and Umbra,] …": names go on.
        if (line.Is(at + 1, WordClass.Relative | WordClass.ApposOpener) && line.Is(close + 1, TokenMark.Capital))
            return;
        // "…, the chair of church, [mission, and mercy at Lund,] …": a list within.
        if (finder.Next(close + 1, TokenMark.Comma, WordClass.Verb, LongestItem) is > 0 and var item
            && line.Is(item + 1, WordClass.Conjunction))
        {
            return;
        }

        // "…, who teaches law, [history and music at Lund]": a list within, without a comma.
        if (line.Is(at + 1, WordClass.Relative) && !line.Is(close + 1, WordClass.Stop | WordClass.Verb)
            && finder.Next(close + 2, WordClass.Conjunction, WordClass.Verb | TokenMark.Comma, LongestItem) > 0)
        {
            return;
        }

        var isOneWord = close == at + 2
            && (line.Is(at + 1, WordClass.CommaConnective) || line.Is(at + 1, WordClass.Digit) && line[at + 1].Length < 4);
        var isApposition = line.Is(at + 1, WordClass.ApposOpener) && close <= at + LongestApposition && !line.Is(at - 1, WordClass.Digit)
            && !line.Is(close + 1, WordClass.Conjunction | WordClass.ApposOpener);
        // "Lund, [elected in May,] has …": between whom it is said of and the verb.
        var isParticiple = line.Is(at + 1, WordClass.Past) && line.Is(at + 2, WordClass.To | WordClass.By | WordClass.EndPreposition)
            && line.Is(close + 1, WordClass.Auxiliary);
        // Not ", who," before another aside.
        if (isParticiple || IsName(line, at, close) || close > at + 2 && line.Is(at + 1, WordClass.Relative) || isOneWord || isApposition)
        {
            // "The bridge, [which leads to the port,] leaning since May", "…, the police said": the comma is that of what follows, too.
            var isShared = line.Is(close + 1, WordClass.Ing) && !line.Is(close + 1, WordClass.Stop | WordClass.Opener)
                || !line.Is(close + 1, WordClass.Verb) && finder.OpensAttribution(close, line.Count);
            // What a relative clause sets as a condition or denies is so of nothing else.
            finder.Add(at, isShared ? close : close + 1, guarded: !line.Is(at + 1, WordClass.Relative));
        }
    }

    /// <summary>"The port's master of ferries, [Captain Ida Lund,] has …": who that is.</summary>
    static bool IsName(Line line, int at, int close)
    {
        for (var i = at + 1; i < close; i++)
        {
            if (!line.Is(i, TokenMark.Capital))
                return false;
        }
        return close > at + 2 && !line.Is(at - 1, TokenMark.Capital) && line.Is(close + 1, WordClass.Auxiliary);
    }
}
