using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Headlines;

/// <summary>Whether an English line may end before a place, as far as its words and marks tell.</summary>
static class LineEnd
{
    // Between who is told and what.
    const int LongestAside = 6;

    const int LongestSubject = 5;

    static readonly TokenTraits OpensPart = WordClass.EndPreposition | WordClass.To | WordClass.Conjunction | WordClass.Opener
        | WordClass.Asked | WordClass.MidSubordinator | WordClass.Subordinator | WordClass.Relative | WordClass.That | WordClass.As
        | WordClass.Ly | WordClass.Day;

    static readonly TokenTraits BeginsPart = WordClass.Conjunction | WordClass.MidSubordinator | WordClass.Relative
        | WordClass.As | TokenMark.Comma | TokenMark.Colon | TokenMark.Dash;

    static readonly TokenTraits EndsSubject =
        WordClass.Verb | WordClass.EndPreposition | WordClass.Relative | WordClass.That | TokenMark.Comma;

    /// <summary>Whether what stands before a place is no beginning that asks for what stands behind it.</summary>
    public static bool May(Line line, int end) =>
        line.Is(end - 1, TokenMark.Word) && line.Is(end, TokenMark.SpaceBefore | TokenMark.Comma | TokenMark.Stopper | TokenMark.Colon)
        && !BreaksOff(line, end) && !HangsOpen(line, end) && !Concession.IsAnswered(line, end) && !Complement.Begins(line, end)
        && !LeavesUnsaid(line, end) && !Divides(line, end) && !TrailingPart.EndsList(line, end)
        && !IsInNames(line, end) && !DividesPair(line, end) && !IsAgent(line, end);

    /// <summary>"the separation of parents [and children]", "talks between the council [on the bridge and the port]".</summary>
    static bool DividesPair(Line line, int end)
    {
        if (line.Is(end, WordClass.Conjunction))
        {
            var verb = end + 1;
            while (verb < Math.Min(line.Count, end + LongestSubject) && !line.Is(verb, EndsSubject))
                verb++;
            return !line.Is(verb, WordClass.Verb);
        }
        var open = end - 1;
        while (open > 0 && !line.Is(open, WordClass.Between | WordClass.Conjunction | WordClass.Verb))
            open--;
        return line.Is(open, WordClass.Between);
    }

    /// <summary>"a town struck [by nine floods]"; not "was struck [by nine floods]".</summary>
    static bool IsAgent(Line line, int end) =>
        line.Is(end, WordClass.By) && !line.Is(end - 2, WordClass.Be | WordClass.Auxiliary) && !line.Is(end - 3, WordClass.Be);

    /// <summary>"Ida Lund[, Per Berg and Jo Dale]": of several names the first alone is none of them.</summary>
    static bool IsInNames(Line line, int comma)
    {
        if (!line.Is(comma, TokenMark.Comma) || !line.Is(comma - 1, TokenMark.Capital) || !line.Is(comma + 1, TokenMark.Capital))
            return false;
        for (var i = comma + 1; i < line.Count && line.Is(i, TokenMark.Capital | TokenMark.Comma | WordClass.Conjunction); i++)
        {
            if (line.Is(i, WordClass.Conjunction))
                return line.Is(i + 1, TokenMark.Capital);
        }
        return false;
    }

    /// <summary>
    /// Not where a part ends: "a foiled [bombing plot]", "the blast sparked [a fire]", "checked [off]", "closed, particularly [in May]".
    /// </summary>
    static bool Divides(Line line, int end)
    {
        // "…, a sum [that nobody has]": behind a comma one word alone is nothing.
        if (!line.Is(end, TokenMark.Word) || line.Is(end - 2, TokenMark.Comma))
            return !line.Is(end, TokenMark.Comma | TokenMark.Stopper | TokenMark.Colon | TokenMark.Dash);
        return !line.Is(end, OpensPart) || line.Is(end, WordClass.Particle);
    }

    /// <summary>"… when he told RAI [, the broadcaster, that the virus …]": it is not said what somebody told.</summary>
    static bool LeavesUnsaid(Line line, int end)
    {
        var verb = end - 1;
        while (verb > 0 && !line.Is(verb, WordClass.Verb | TokenMark.Comma))
            verb--;
        if (!line.Is(verb, WordClass.Attribution | WordClass.Clausal))
            return false;
        // "told RAI on Monday evening [that …]"
        if (line.Is(end, WordClass.That))
            return true;
        for (var i = end; end - verb < LongestAside && i < Math.Min(line.Count, end + LongestAside); i++)
        {
            if (line.Is(i, WordClass.That | TokenMark.Quote))
                return true;
        }
        return false;
    }

    /// <summary>"… of the"; but not "…, the police said".</summary>
    static bool BreaksOff(Line line, int end) => line.Is(end - 1, WordClass.BadEnd) && !line.Is(end - 1, WordClass.Attribution);

    /// <summary>"…, when the mayor of Brandholm": a clause that has begun has no verb yet.</summary>
    public static bool HangsOpen(Line line, int end)
    {
        for (var i = end - 1; i > 0; i--)
        {
            if (line.Is(i, WordClass.Verb))
                return false;
            if (line.Is(i, WordClass.FreePreposition))
                continue;
            if (line.Is(i, WordClass.Relative) || line.Is(i, WordClass.MidSubordinator) && !line.Is(i, WordClass.EndPreposition)
                || line.Is(i, WordClass.HangsOpen))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a part ends before a place: not "relief [for the sick]", "the right [to …]", "hailed [the vote]", "…[, the police said]".
    /// </summary>
    public static bool IsOfPart(Line line, int end) =>
        (line.Is(end, BeginsPart) || line.Is(end, WordClass.That) && line.Is(end + 1, WordClass.Verb)
        || line.Is(end, WordClass.EndPreposition) && line.Is(end + 1, WordClass.Day | WordClass.Month))
        && !(line.Is(end, TokenMark.Comma) && (DeletionFinder.OpensAttribution(line, end, line.Count) || ClosesAside(line, end)))
        && (!line.Is(end - 1, WordClass.Verb) || line.Is(end - 1, WordClass.Past) && line.Is(end - 2, WordClass.Be | WordClass.Have)
        || line.Is(end - 1, WordClass.Attribution) && line.Is(end, TokenMark.Comma));

    /// <summary>"… closed and, depending on the ice[, …]": the clause behind "and" has not begun.</summary>
    static bool ClosesAside(Line line, int comma)
    {
        var open = comma - 1;
        while (open > 0 && !line.Is(open, TokenMark.Comma))
            open--;
        return line.Is(open - 1, WordClass.Conjunction);
    }
}
