using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"Unexpectedly, …".</summary>
static class LeadingAdverb
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("leading adverb", "[Unexpectedly,] the council closed the old bridge.", WordClass.Ly, Find, IsLeading: true);

    static void Find(in DeletionFinder finder, int at)
    {
        if (finder.Line.Is(at + 1, TokenMark.Comma))
            finder.Add(at, at + 2);
    }
}
