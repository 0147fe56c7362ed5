using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>Of whom the subject is, up to its verb; what it is for or about is often the news.</summary>
static class SubjectPart
{
    const int Longest = 20;

    // "a report [published by …]", not "Lund [closed the port and left]".
    static readonly TokenTraits BehindParticiple = WordClass.EndPreposition | WordClass.By | WordClass.As | WordClass.To;

    // The subject stands behind them.
    static readonly TokenTraits Openers =
        WordClass.Opener | WordClass.EndPreposition | WordClass.Subordinator | WordClass.MidSubordinator | WordClass.Ing;

    /// <summary>The rule.</summary>
    public static DeletionRule Rule { get; } = new(
        "part of the subject", "A study [from the University of Lund] finds that the old bridge leans.",
        WordClass.EndPreposition | WordClass.Past | WordClass.Participle, Find);

    static void Find(in DeletionFinder finder, int at)
    {
        var line = finder.Line;
        if (line.Is(0, Openers) || line.Is(at, WordClass.Subordinator | WordClass.MidSubordinator) || !line.Is(at - 1, TokenMark.Word)
            || finder.IsJoined(at) || finder.HasVerbBefore(at)
            || !(line.Is(at, WordClass.EndPreposition) ? line.Text(at) is "from" or "by" : line.Is(at + 1, BehindParticiple)))
        {
            return;
        }

        var verb = finder.Next(at + 2, WordClass.Verb, TokenMark.Comma | TokenMark.Colon | TokenMark.Quote | WordClass.Relative, Longest);
        if (verb < 0 || line.Is(verb - 1, WordClass.Conjunction) || MayBeParticiple(line, verb))
            return;
        // "[from Lund] wrongly finds …": how it is done stays.
        var end = verb;
        while (end > at + 2 && line.Is(end - 1, WordClass.Ly))
            end--;
        finder.Add(at, end);
    }

    /// <summary>"The case [against a man] convicted in 2010 was closed.": what looks like the verb belongs to the part.</summary>
    static bool MayBeParticiple(Line line, int verb) =>
        line.Is(verb, WordClass.Past | WordClass.Participle) && line.Is(verb + 1, BehindParticiple | TokenMark.Comma);
}
