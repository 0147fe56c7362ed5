using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"in May," up to a comma in the middle.</summary>
static class Circumstance
{
    static readonly TokenTraits Breaks = TokenMark.Comma | TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote | TokenMark.Stopper;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("circumstance", "The council closed [in May,] the old bridge to the port.", WordClass.EndPreposition, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        // Not "in Brandholm, [Norland]".
        if (!finder.IsJoined(at) && finder.Next(at + 1, TokenMark.Comma, Breaks, 8) is > 0 and var comma
            && !(line.Is(comma - 1, TokenMark.Capital) && line.Is(comma + 1, TokenMark.Capital)) && !finder.HasYear(at, comma))
        {
            // "… for the first time, the police said", "As the rain fell in May, the council …", "…, adding that": the comma that sets what
            // follows apart stays.
            var staysComma = !line.Is(at - 1, TokenMark.Comma)
                && (finder.OpensAttribution(comma, line.Count) || finder.EndsOpening(comma) || line.Is(comma + 1, WordClass.Ing));
            finder.Add(line.Is(at - 1, TokenMark.Comma) ? at - 1 : at, staysComma ? comma : comma + 1);
        }
    }
}
