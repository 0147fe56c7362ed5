using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"said [that] the bridge …".</summary>
static class SaidThat
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new("that", "The council said [that] the old bridge will be closed.", WordClass.That, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        if (finder.Line.Is(at - 1, WordClass.Attribution) && finder.Line.Is(at + 1, WordClass.ClauseOpener | TokenMark.Capital))
            finder.Add(at, at + 1);
    }
}
