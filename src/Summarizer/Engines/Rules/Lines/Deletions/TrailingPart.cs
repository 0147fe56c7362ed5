using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Whatever a mark, a preposition or a conjunction opens, up to the end.</summary>
static class TrailingPart
{
    const int LongestPredicate = 10;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new(
        "trailing part",
        "The council closed the old bridge [after two boats hit it].",
        TokenMark.Comma | TokenMark.Colon | TokenMark.Dash | WordClass.EndPreposition | WordClass.Conjunction
            | WordClass.MidSubordinator | WordClass.As,
        Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        if (!finder.IsJoined(at) && !IsDenied(line, at) && !IsCountedFrom(line, at) && !HasWhatIsSaid(line, at)
            && !finder.HasYear(at, finder.Stop) && !IsBetweenAdjectives(line, at)
            && !EndsList(line, at) && !IsAsWhat(line, at) && !Concession.IsAnswered(line, at))
        {
            finder.Add(at, finder.Stop, guarded: !IsContrast(line, at));
        }
    }

    /// <summary>"has not won [in this century]": what limits a denial is a part of it.</summary>
    static bool IsDenied(Line line, int tail)
    {
        if (!line.Is(tail, WordClass.EndPreposition | WordClass.MidSubordinator))
            return false;
        for (var i = tail - 1; i >= 0 && !line.Is(i, TokenMark.Comma); i--)
        {
            if (line.Is(i, WordClass.Negation | WordClass.Negated))
                return true;
        }
        return false;
    }

    /// <summary>"told a meeting [in Lund that the bridge is closed]": what is said is no circumstance.</summary>
    static bool HasWhatIsSaid(Line line, int tail)
    {
        for (var i = tail + 1; i < line.Count && !line.Is(i, TokenMark.Comma | WordClass.Verb); i++)
        {
            if (!line.Is(i, WordClass.That))
                continue;
            for (var before = tail - 1; before > 0 && !line.Is(before, TokenMark.Comma); before--)
            {
                if (line.Is(before, WordClass.Attribution | WordClass.Clausal))
                    return true;
            }
        }
        return false;
    }

    /// <summary>"nine days [after the port was closed]": a length of time says nothing without what it is counted from.</summary>
    static bool IsCountedFrom(Line line, int tail) => line.Is(tail, WordClass.Sequence) && line.Is(tail - 1, WordClass.TimeUnit);

    /// <summary>"a long, dull speech".</summary>
    static bool IsBetweenAdjectives(Line line, int comma) =>
        line.Is(comma, TokenMark.Comma) && line.Is(comma - 2, WordClass.Article) && line.Is(comma + 1, TokenMark.Word)
        && !line.Is(comma + 1, WordClass.Stop | TokenMark.Capital | WordClass.Digit | WordClass.Ing | WordClass.Subordinator
            | WordClass.Opener | WordClass.EndPreposition);

    /// <summary>"described the bridge [as a ruin]", "described the bridge [over the Sund as a ruin]".</summary>
    static bool IsAsWhat(Line line, int tail)
    {
        var what = tail;
        while (what < line.Count && !line.Is(what, TokenMark.Comma | WordClass.As | WordClass.Verb | WordClass.Relative))
            what++;
        for (var i = tail - 1; line.Is(what, WordClass.As) && i >= 0 && !line.Is(i, TokenMark.Comma | WordClass.That); i--)
        {
            if (line.Is(i, WordClass.TakesAs))
                return true;
        }
        return false;
    }

    /// <summary>"nine ships, two boats [and a raft]": a list without its end is none.</summary>
    public static bool EndsList(Line line, int tail)
    {
        if (!line.Is(tail, WordClass.Conjunction))
            return false;
        // "the Food [and Drug Administration]"
        if (line.Is(tail - 1, TokenMark.Capital) && line.Is(tail + 1, TokenMark.Capital))
            return true;
        // "closed nine roads, damaged two bridges [and killed a man]"
        for (var i = tail - 1; line.Is(tail + 1, WordClass.Past) && i > Math.Max(0, tail - LongestPredicate); i--)
        {
            if (line.Is(i, TokenMark.Comma) && line.Is(i + 1, WordClass.Past))
                return true;
        }

        for (var i = tail - 1; i > Math.Max(0, tail - 4); i--)
        {
            if (line.Is(i, TokenMark.Comma))
            {
                return line.Is(i + 1, TokenMark.Word)
                    && !line.Is(i + 1, WordClass.Relative | WordClass.Verb | WordClass.Ing | WordClass.Coordinator | TokenMark.Capital);
            }
        }
        return false;
    }

    /// <summary>", but the vote is in May": what stands before holds without it; not ", but only in May".</summary>
    static bool IsContrast(Line line, int comma) => line.Is(comma, TokenMark.Comma) && line.Is(comma + 1, WordClass.Contrast)
        && line.Is(comma + 2, WordClass.Article | TokenMark.Capital | WordClass.Pronoun);
}
