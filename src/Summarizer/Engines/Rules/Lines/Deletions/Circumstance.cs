using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"in May," up to a comma in the middle.</summary>
static class Circumstance
{
    const int LongestItem = 5;

    static readonly TokenTraits Breaks = TokenMark.Comma | TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote | TokenMark.Stopper;

    static readonly TokenTraits Apart = WordClass.Ing | WordClass.Coordinator | WordClass.Relative | WordClass.Subordinator
        | WordClass.MidSubordinator | WordClass.EndPreposition | WordClass.As | WordClass.Ly;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("circumstance", "The council closed[, in May,] the old bridge to the port.", WordClass.EndPreposition, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        // Not "in Brandholm, [Norland]".
        if (!finder.IsJoined(at) && finder.HasVerbBefore(at) && finder.Next(at + 1, TokenMark.Comma, Breaks, 8) is > 0 and var comma
            && !(line.Is(comma - 1, TokenMark.Capital) && line.Is(comma + 1, TokenMark.Capital)) && !finder.HasYear(at, comma)
            && !line.Is(comma + 1, WordClass.Whereabouts) && !IsInList(line, at, comma))
        {
            // Without a comma before it, the one behind it is not the part's own.
            if (line.Is(at - 1, TokenMark.Comma))
                finder.Add(at - 1, comma + 1);
            else if (SetsApart(finder, comma))
                finder.Add(at, comma);
        }
    }

    /// <summary>
    /// "As the rain fell in May, …", "… for the first time, the police said", "…, adding that", "…, buoyed by"; not "roads in Lund, parks
    /// and …".
    /// </summary>
    static bool SetsApart(in DeletionFinder finder, int comma) =>
        finder.OpensAttribution(comma, finder.Line.Count) || finder.EndsOpening(comma)
        || finder.Line.Is(comma + 1, Apart)
        || finder.Line.Is(comma + 1, WordClass.Past) && finder.Line.Is(comma + 2, WordClass.By | WordClass.EndPreposition);

    /// <summary>
    /// "sank in May [after the port closed its gates], cost nine jobs and …": what follows may belong to the clause inside; "closed [by ice],
    /// storms, and fog".
    /// </summary>
    static bool IsInList(Line line, int at, int comma)
    {
        for (var i = comma + 1; i < comma + LongestItem && line.Is(i, TokenMark.Word) && !line.Is(i, WordClass.Verb); i++)
        {
            if (line.Is(i, WordClass.Conjunction) && i > comma + 1
                || line.Is(i + 1, TokenMark.Comma) && line.Is(i + 2, WordClass.Conjunction))
            {
                return true;
            }
        }

        for (var i = at; line.Is(comma + 1, WordClass.Past) && i < comma; i++)
        {
            if (line.Is(i, WordClass.Verb))
                return true;
        }
        return false;
    }
}
