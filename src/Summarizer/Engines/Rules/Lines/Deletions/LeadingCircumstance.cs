using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"On Monday, …"; in headlines "Speaking in Berlin, …" too.</summary>
static class LeadingCircumstance
{
    const int Longest = 18;
    const int LongestOfHeadlines = 32;
    const int LongestTime = 4;
    const int LongestSubject = 14;
    const int LongestPointer = 5;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } =
        new("leading circumstance", "[On Monday,] the council closed the old bridge.", WordClass.Opener, Find, IsLeading: true);

    /// <summary>The rule of headlines.</summary>
    public static DeletionRule RuleOfHeadlines { get; } =
        new("leading circumstance", "[Speaking in Lund,] the mayor closed the old bridge.", TokenMark.Word,
            FindForHeadline, IsLeading: true);

    static void Find(in DeletionFinder finder, int at) => Find(finder, TokenMark.Colon | TokenMark.Quote | TokenMark.SingleQuote, Longest);

    static void FindForHeadline(in DeletionFinder finder, int at)
    {
        if (finder.Line.Is(0, WordClass.Opener | WordClass.Ing) || IsTimeBefore(finder.Line) || IsParticiple(finder.Line))
        {
            Find(finder, TokenMark.Colon, LongestOfHeadlines);
            FindLater(finder);
        }
    }

    /// <summary>"[Despite the tense, even hostile beginning,] the mayor …": what ends with a later comma than its first.</summary>
    static void FindLater(in DeletionFinder finder)
    {
        var line = finder.Line;
        var first = finder.Next(1, TokenMark.Comma, TokenMark.Colon | TokenMark.Quote, LongestOfHeadlines);
        var isInside = false;
        for (var i = 1; first > 0 && i < Math.Min(line.Count, LongestOfHeadlines); i++)
        {
            isInside |= line.Is(i, TokenMark.OpenParenthesis);
            if (i > first && !isInside && (line.Is(i, TokenMark.Colon | TokenMark.Quote) || IsVerb(line, i) || BeginsSubject(line, i)))
                return;
            isInside &= !line.Is(i, TokenMark.CloseParenthesis);
            if (!isInside && i != first && line.Is(i, TokenMark.Comma) && !line.Is(i + 1, WordClass.Digit)
                && finder.Next(i + 1, WordClass.Verb, TokenMark.Comma, LongestSubject) > 0)
            {
                Add(finder, i);
            }
        }
    }

    /// <summary>"In May, Ida Lund, 25, [and her sister] …".</summary>
    static bool BeginsSubject(Line line, int i) => line.Is(i, WordClass.Conjunction) && line.Is(i - 1, TokenMark.Comma)
        && line.Text(i) is not "or"
        && !line.Is(i + 1, WordClass.Past | WordClass.Ing | WordClass.EndPreposition | WordClass.Opener);

    /// <summary>Not "the [infected] sailor", "and [pressed] by it".</summary>
    static bool IsVerb(Line line, int i) => line.Is(i, WordClass.Verb)
        && !(line.Is(i, WordClass.Past) && (line.Is(i - 1, WordClass.Article) || line.Is(i + 1, WordClass.By)));

    /// <summary>"Faced with a strike, …", "Given the cost, …".</summary>
    static bool IsParticiple(Line line) => line.Is(0, WordClass.Past | WordClass.Participle)
        && line.Is(1, WordClass.EndPreposition | WordClass.By | WordClass.To | WordClass.Article | WordClass.As);

    /// <summary>"Hours after the vote, …", "Two weeks before it opens, …".</summary>
    static bool IsTimeBefore(Line line)
    {
        var unit = 0;
        while (unit < LongestTime && !line.Is(unit, WordClass.TimeUnit))
            unit++;
        return unit < LongestTime && line.Is(unit + 1, WordClass.Sequence);
    }

    static void Find(in DeletionFinder finder, TokenTraits barrier, int longest)
    {
        var line = finder.Line;
        var comma = finder.Next(1, TokenMark.Comma, barrier, longest);
        // "By playing games, like chess, …"
        if (line.Is(comma + 1, WordClass.Example))
            comma = finder.Next(comma + 1, TokenMark.Comma, barrier, longest);
        // "As the rain fell, and with the port closed, …"
        var isTwo = comma > 0 && line.Is(comma + 1, WordClass.Conjunction)
            && line.Is(0, WordClass.Subordinator | WordClass.MidSubordinator | WordClass.As);
        if (isTwo)
            comma = finder.Next(comma + 2, TokenMark.Comma, barrier, longest);
        if (comma < 2 || IsBeforeApposition(finder, comma) || finder.HasYear(0, comma) || IsInBrackets(finder, comma))
            return;
        // "In Brandholm, N.J., …" ends behind the state.
        if (line.Is(comma + 1, TokenMark.Capital) && !line.Is(comma + 1, WordClass.Honorific | WordClass.NationInitial)
            && line.Is(comma + 2, TokenMark.Stopper))
        {
            comma = finder.Next(comma + 3, TokenMark.Comma, DeletionFinder.Breaks, 12);
        }

        if (comma < 0)
            return;
        // "On April 5, 2015, …" and "In Paris, Texas, …" end at their second comma; "In Rome, Paris and London, …" is a list.
        var second = finder.Next(comma + 1, TokenMark.Comma, TokenMark.Stopper | DeletionFinder.Breaks, 5);
        // "As thousands of sailors, pilots, cooks and …": the list goes on.
        if (finder.Next(comma + 1, TokenMark.Comma, WordClass.Verb, 4) is > 0 and var third
            && finder.Next(third + 1, WordClass.Conjunction, TokenMark.Comma | WordClass.Verb, 4) is > 0 and var last
            && (finder.Next(1, WordClass.Verb | WordClass.Ing, TokenMark.Comma, comma) < 0
            || finder.Next(last + 1, TokenMark.Comma, WordClass.Verb, longest) > 0))
        {
            return;
        }

        if (second == comma + 2 && line.Is(comma + 1, WordClass.Digit) || line.Is(second + 1, WordClass.Article) && second == comma + 2)
            comma = second;
        else if (!isTwo && finder.Next(comma + 1, WordClass.Conjunction, TokenMark.Comma | WordClass.Verb, 5) > 0)
            return;
        Add(finder, comma);
    }

    /// <summary>What "Despite …" sets against the main clause goes with it.</summary>
    static void Add(in DeletionFinder finder, int comma)
    {
        if (!SaysWhoIsMeant(finder.Line, comma))
            finder.Add(0, comma + 1, guarded: finder.Line.Text(0) is not "Despite");
    }

    /// <summary>"Like Lund, most of his friends …", "When Lund came, he …".</summary>
    static bool SaysWhoIsMeant(Line line, int comma)
    {
        var named = 1;
        while (named < comma && !(line.Is(named, TokenMark.Capital) && !line.Is(named, WordClass.Day | WordClass.Month)))
            named++;
        for (var i = comma + 1; named < comma && i < comma + LongestPointer && !line.Is(i, WordClass.Verb); i++)
        {
            if (line.Is(i, WordClass.PersonPronoun) || line.Is(i, WordClass.TailApposOpener) && !line.Is(i, WordClass.Article))
                return true;
        }
        return false;
    }

    static bool IsInBrackets(in DeletionFinder finder, int comma) =>
        finder.Next(1, TokenMark.OpenParenthesis, TokenTraits.None, comma - 1) is > 0 and var open
        && finder.Next(open, TokenMark.CloseParenthesis, TokenTraits.None, comma - open) < 0;

    /// <summary>"When Ida Lund, [the mayor,] spoke, …": the clause goes on behind the apposition.</summary>
    static bool IsBeforeApposition(in DeletionFinder finder, int comma) =>
        finder.Line.Is(0, WordClass.Subordinator) && !finder.Line.Is(0, WordClass.EndPreposition)
            && finder.Line.Is(comma + 1, WordClass.ApposOpener)
        && finder.Next(1, WordClass.Verb | WordClass.Ing, TokenTraits.None, comma - 1) < 0
        && finder.Next(comma + 1, TokenMark.Comma, TokenMark.Stopper, 22) > 0;
}
