using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Clauses behind a comma at the end.</summary>
static class TrailingClause
{
    static readonly TokenTraits Barrier = TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("trailing clause", "The council closed the old bridge[, leaving the port to itself].", TokenMark.Comma, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        if (finder.EndsOpening(at) || Concession.IsAnswered(line, at))
            return;
        if (line.Is(at + 1, WordClass.Relative) && finder.ReachesStop(at + 1, Barrier, 3, 32)
            || line.Is(at + 1, WordClass.TailApposOpener) && finder.ReachesStop(at + 1, Barrier | TokenMark.Comma, 2, 22)
            || (line.Is(at + 1, WordClass.Ing) || line.Is(at + 1, WordClass.Ly) && line.Is(at + 2, WordClass.Ing))
            && finder.ReachesStop(at + 1, Barrier, 2, 32)
            || line.Is(at + 1, WordClass.Subordinator) && finder.ReachesStop(at + 1, Barrier, 3, 36)
            || line.Is(at + 1, WordClass.Coordinator) && finder.ReachesStop(at + 1, Barrier, 4, 40) && IsClause(finder, at + 2))
        {
            finder.Add(at, finder.Stop, speaks: !line.Is(at + 1, WordClass.Relative));
        }
    }

    /// <summary>Whether what begins here has a subject and a verb: "and the bank said …", not "and the bank".</summary>
    static bool IsClause(in DeletionFinder finder, int from) =>
        finder.Line.Is(from, WordClass.Pronoun | WordClass.Article | TokenMark.Capital)
        && finder.Next(from + 1, WordClass.Auxiliary | WordClass.Past | WordClass.Attribution, TokenMark.Comma, 12) > 0;
}
