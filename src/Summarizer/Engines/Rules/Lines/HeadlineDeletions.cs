using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>What a headline can do without, although a fact cannot.</summary>
static class HeadlineDeletions
{
    /// <summary>What a deletion behind the first token starts at.</summary>
    public const WordClass Starts = TailOpener | WordClass.SoftAdverb | WordClass.That;

    const int LongestAttribution = 12;

    const WordClass TailOpener = WordClass.Comma | WordClass.Colon | WordClass.Dash | WordClass.EndPreposition | WordClass.Conjunction | WordClass.MidSubordinator;
    const WordClass Marks = WordClass.Comma | WordClass.Colon | WordClass.Quote | WordClass.SingleQuote;

    /// <summary>Adds the deletions that begin at a place.</summary>
    public static void Find(Deletions.Finder finder, int i)
    {
        var line = finder.Line;
        if (line.Is(i - 1, WordClass.Hyphen) || IsInName(line, i) || line.Is(i, WordClass.Conjunction) && IsOfBetween(line, i))
            return;
        if (line.Is(i, TailOpener) && !IsDenied(line, i) && !IsCountedFrom(line, i) && !finder.HasYear(i, finder.Stop) && !IsBetweenAdjectives(line, i))
            finder.Add(i, finder.Stop, guarded: !IsContrast(line, i));
        if (line.Is(i, WordClass.Comma))
        {
            if (finder.ReachesStop(i + 1, Marks, 2, 24) && IsAttribution(finder, i + 1))
                finder.Add(i, finder.Stop, guarded: false);
            else if (finder.Next(i + 1, WordClass.Comma, Marks & ~WordClass.Comma, LongestAttribution) is > 0 and var close && IsAttribution(finder, i + 1, close))
                finder.Add(i, close, guarded: false);
            return;
        }
        if (!line.Is(i, WordClass.Word))
            return;
        // Not "in Brandholm, [Norland]".
        if (line.Is(i, WordClass.EndPreposition) && finder.Next(i + 1, WordClass.Comma, Marks | WordClass.Stopper, 8) is > 0 and var comma
            && !(line.Is(comma - 1, WordClass.Capital) && line.Is(comma + 1, WordClass.Capital)) && !finder.HasYear(i, comma))
            finder.Add(line.Is(i - 1, WordClass.Comma) ? i - 1 : i, comma + 1);
        if (line.Is(i, WordClass.SoftAdverb) && line.Is(i + 1, WordClass.Word) && !line.Is(i + 1, WordClass.Capital | WordClass.Contrast))
            finder.Add(i, i + 1);
        if (line.Is(i, WordClass.That) && line.Is(i - 1, WordClass.Attribution) && line.Is(i + 1, WordClass.ClauseOpener | WordClass.Capital))
            finder.Add(i, i + 1);
    }

    /// <summary>Adds titles and first names before surnames that the article uses alone.</summary>
    public static void FindNames(Line line, IndexedArticle article, List<Deletion> found)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (!line.Is(i, WordClass.Capital) || line.Is(i, WordClass.UsuallyLower | WordClass.Day | WordClass.Month) || line.Is(i + 1, WordClass.Capital) || line[i].Length < 3
                || line[i].Word < 0 || !article.Words[line[i].Word].StandsAlone)
                continue;
            var from = i;
            if (line.Is(from - 1, WordClass.Capital) && !line.Is(from - 1, WordClass.UsuallyLower | WordClass.Honorific))
                from--;
            else if (line.Is(from - 1, WordClass.Stopper) && line[from - 2] is { Length: 1 } && line.Is(from - 3, WordClass.Capital))
                from -= 3;
            while (line.Is(from - 1, WordClass.Honorific) || line.Is(from - 1, WordClass.Stopper) && line.Is(from - 2, WordClass.Honorific))
                from--;
            // Not "the U.S. [President] Lund", nor "co-[founder Ida] Lund".
            if (from < i && !line.Is(from - 1, WordClass.Capital | WordClass.Hyphen | WordClass.Stopper))
                found.Add(new Deletion(from, i));
        }
    }

    /// <summary>"According to the police, …", "The police said on Monday that …".</summary>
    public static void FindLeading(Deletions.Finder finder)
    {
        var line = finder.Line;
        if (line.Is(0, WordClass.According))
            finder.Add(0, finder.Next(1, WordClass.Comma, Marks, 16) + 1, guarded: false);
        // The first verb: "has denied that he warned …" is not what was said.
        var said = finder.Next(1, WordClass.Verb, Marks | WordClass.Relative | WordClass.That, 11);
        if (!line.Is(said, WordClass.Said) || !line.Is(said, WordClass.Attribution))
            return;
        var rest = said + 1;
        if (line.Is(rest, WordClass.EndPreposition) && line.Is(rest + 1, WordClass.Day))
            rest += 2;
        else if (line.Is(rest, WordClass.Day))
            rest++;
        if (line.Is(rest, WordClass.That) && line.Is(rest + 1, WordClass.Word))
            rest++;
        else if (!line.Is(rest, WordClass.ClauseOpener | WordClass.Capital))
            return;
        if (finder.Next(rest, WordClass.Auxiliary | WordClass.Past | WordClass.Attribution, WordClass.Stopper, 25) > 0)
            finder.Add(0, rest);
    }

    /// <summary>"has not won [in this century]": what limits a denial is a part of it.</summary>
    static bool IsDenied(Line line, int tail)
    {
        if (!line.Is(tail, WordClass.EndPreposition | WordClass.MidSubordinator))
            return false;
        for (var i = tail - 1; i >= 0 && !line.Is(i, WordClass.Comma); i--)
        {
            if (line.Is(i, WordClass.Negation | WordClass.Negated))
                return true;
        }
        return false;
    }

    /// <summary>"nine days [after the port was closed]": a length of time says nothing without what it is counted from.</summary>
    static bool IsCountedFrom(Line line, int tail) => line.Is(tail, WordClass.MidSubordinator) && line.Text(tail) is "after" or "before"
        && line.Text(tail - 1) is "second" or "seconds" or "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";

    /// <summary>"a long, dull speech".</summary>
    static bool IsBetweenAdjectives(Line line, int comma) => line.Is(comma, WordClass.Comma) && line.Is(comma - 2, WordClass.Article) && line.Is(comma + 1, WordClass.Word)
        && !line.Is(comma + 1, WordClass.Stop | WordClass.Capital | WordClass.Digit | WordClass.Ing | WordClass.Subordinator | WordClass.Opener | WordClass.EndPreposition);

    /// <summary>", but the vote is in May": what stands before holds without it; not ", but only in May".</summary>
    static bool IsContrast(Line line, int comma) => line.Is(comma, WordClass.Comma) && line.Is(comma + 1, WordClass.Contrast)
        && line.Is(comma + 2, WordClass.Article | WordClass.Capital | WordClass.Pronoun);

    /// <summary>"the Fund for Harbours", "the Committee on Roads"; not "in Brandholm".</summary>
    static bool IsInName(Line line, int i) => line.Is(i, WordClass.EndPreposition) && line.Is(i - 1, WordClass.Capital) && line.Is(i + 1, WordClass.Capital)
        && !line.Is(i + 1, WordClass.Day | WordClass.Month) && line.Text(i) is "for" or "on";

    /// <summary>"between the station [and the docks]".</summary>
    static bool IsOfBetween(Line line, int conjunction)
    {
        for (var i = conjunction - 1; i >= 0 && !line.Is(i, WordClass.Comma); i--)
        {
            if (line.Is(i, WordClass.Between))
                return true;
        }
        return false;
    }

    static bool IsAttribution(Deletions.Finder finder, int from, int before = int.MaxValue)
    {
        var line = finder.Line;
        if (line.Is(from, WordClass.According))
            return true;
        return !line.Is(from, WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative)
            && finder.Next(from, WordClass.Attribution, WordClass.None, Math.Min(LongestAttribution, before - from)) > 0;
    }
}
