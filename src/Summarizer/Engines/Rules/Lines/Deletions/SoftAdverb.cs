using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"also", "repeatedly".</summary>
static class SoftAdverb
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("soft adverb", "The council [repeatedly] closed the old bridge to the port.", WordClass.SoftAdverb, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        if (!finder.IsJoined(at) && finder.Line.Is(at + 1, TokenMark.Word)
            && !finder.Line.Is(at + 1, TokenMark.Capital | WordClass.Contrast))
        {
            finder.Add(at, at + 1);
        }
    }
}
