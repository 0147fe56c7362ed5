using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"on Monday", "late Monday night", but not "since Monday" or "Monday's".</summary>
static class DayOfWeek
{
    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("day of the week", "The council closed the old bridge [on Monday night].", WordClass.Day, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        if (!line.Is(at, TokenMark.Capital) || !line.Is(at - 1, WordClass.DayPreposition | WordClass.Past | WordClass.Attribution))
            return;
        var (from, to) = (at, EndOfDate(line, at + 1));
        // "a poll released [Monday] showed": two verbs would meet.
        if (line.Is(at - 1, WordClass.Verb) && line.Is(to, WordClass.Verb))
            return;
        while (line.Is(from - 1, WordClass.DayPreposition))
            from--;
        // "It was [late Friday] when …"
        if (line.Is(from - 1, WordClass.Be) && line.Is(to, WordClass.MidSubordinator))
            return;
        var next = line[to];
        if (from > 0 && !line.Is(to, WordClass.Conjunction | TokenMark.Apostrophe | TokenMark.Hyphen)
            && !line.Is(from - 1, WordClass.Conjunction)
            && (next.Is(TokenMark.Stopper | TokenMark.Comma) || next.Is(TokenMark.Word) && !next.Is(TokenMark.Capital)))
        {
            // "Lund, [on Monday], closed …": of two commas one stays.
            finder.Add(line.Is(from - 1, TokenMark.Comma) && line.Is(to, TokenMark.Comma) ? from - 1 : from, to);
        }
    }

    /// <summary>Where "Monday night", "Monday, May 4, 2015," ends.</summary>
    static int EndOfDate(Line line, int to)
    {
        if (line.Is(to, WordClass.DayPart))
            to++;
        if (!line.Is(to, TokenMark.Comma) || !line.Is(to + 1, WordClass.Month) || !line.Is(to + 2, WordClass.Digit))
            return to;
        to += 3;
        if (line.Is(to, TokenMark.Comma) && line.Is(to + 1, WordClass.Digit))
            to += 2;
        return line.Is(to, TokenMark.Comma) ? to + 1 : to;
    }
}
