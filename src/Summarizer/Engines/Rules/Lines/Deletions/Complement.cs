using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>What a word asks for: without it the line says another thing, or none.</summary>
static class Complement
{
    static readonly TokenTraits Time = WordClass.Day | WordClass.Month | WordClass.Year;

    /// <summary>
    /// Whether what begins at a place is asked for by what stands before it: "was sentenced [to nine years]", "nine years [in prison]",
    /// "between the station [and the docks]"; not "was sentenced [in May]".
    /// </summary>
    public static bool Begins(Line line, int at) =>
        line.Is(at, WordClass.Conjunction) ? IsOfBetween(line, at)
            : line.Is(at, WordClass.Asked)
            && (line.Is(at - 1, WordClass.TakesPreposition) && !line.Is(at + 1, Time) || line.Is(at + 1, WordClass.Detention));

    static bool IsOfBetween(Line line, int conjunction)
    {
        for (var i = conjunction - 1; i >= 0 && !line.Is(i, TokenMark.Comma); i--)
        {
            if (line.Is(i, WordClass.Between))
                return true;
        }
        return false;
    }
}
