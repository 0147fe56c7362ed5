using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Titles and first names before surnames that the article uses alone.</summary>
static class NameTitle
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("title or first name", "The council heard [Senator Ida] Lund and closed the bridge.", TokenMark.Capital, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        if (line.Is(at, WordClass.UsuallyLower | WordClass.Day | WordClass.Month) || line.Is(at + 1, TokenMark.Capital)
            || line.Is(at, WordClass.Body)
            || line.Text(at + 1) is "of"
            || line[at].Length < 3
            || line[at].Word < 0 || !line.Article.WordUses[line[at].Word].StandsAlone)
        {
            return;
        }

        var from = at;
        if (line.Is(from - 1, TokenMark.Capital) && !line.Is(from - 1, WordClass.UsuallyLower | WordClass.Honorific))
            from--;
        else if (line.Is(from - 1, TokenMark.Stopper) && line[from - 2] is { Length: 1 } && line.Is(from - 3, TokenMark.Capital))
            from -= 3;
        while (line.Is(from - 1, WordClass.Honorific) || line.Is(from - 1, TokenMark.Stopper) && line.Is(from - 2, WordClass.Honorific))
            from--;
        // Not "the U.S. [President] Lund", nor "co-[founder Ida] Lund".
        if (from < at && !line.Is(from - 1, TokenMark.Capital | TokenMark.Hyphen | TokenMark.Stopper) && !IsTold(line, from))
            finder.AddFree(from, at);
    }

    /// <summary>"assured Norlanders Lund would pay": whom it is told, and no first name.</summary>
    static bool IsTold(Line line, int first) => line.Is(first, WordClass.EndsInS) && line.Is(first - 1, WordClass.Verb);
}
