using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>How English sentences open that only lead to the news: a scene, a look back, who somebody is, a motto.</summary>
static class EnglishOpening
{
    const int LongestTime = 5;
    const int LongestLookBack = 7;
    const int LongestName = 5;

    // In marks of quotation, in words: "“Crime and Punishment” opens …".
    const int LongestTitle = 4;

    /// <summary>How many signs of a soft opening there are in how a line opens; 0 when there is none.</summary>
    public static float Softness(Line line) =>
        (IsThereIs(line) ? 3 : 0) + (LooksBack(line) ? 1.5f : 0) + (Introduces(line) ? 1.5f : 0) + (IsMotto(line) ? 3 : 0)
        + (IsScene(line) ? 4 : 0) + (Contrasts(line) ? 1 : 0);

    /// <summary>"Today, however, the port …": with what was told before it.</summary>
    static bool Contrasts(Line line)
    {
        for (var i = 1; i < LongestTime; i++)
        {
            if (line.Is(i, TokenMark.Comma) && line.Is(i + 1, WordClass.CommaConnective) && line.Is(i + 2, TokenMark.Comma))
                return true;
        }
        return false;
    }

    /// <summary>"There is a smell …"</summary>
    static bool IsThereIs(Line line) =>
        line.Is(0, WordClass.VagueOpener) && line.Is(1, WordClass.PresentBe) && line.Is(2, WordClass.Article);

    /// <summary>"In 1965, the crown …", "For centuries, …", "In recent years …", "Over the past decades, …", "Two years ago, …".</summary>
    static bool LooksBack(Line line)
    {
        if (line.Text(0) is "For" && line.Is(1, WordClass.LongTime)
            || line.Is(0, WordClass.EndPreposition) && line.Is(line.Is(1, WordClass.Article) ? 2 : 1, WordClass.Year))
        {
            return true;
        }

        for (var i = 1; i < LongestLookBack && !line.Is(i, TokenMark.Comma | WordClass.Verb); i++)
        {
            if (line.Is(0, WordClass.EndPreposition) && line.Is(i, WordClass.Age) && (i == 2 || line.Is(i + 1, TokenMark.Comma))
                || line.Is(i, WordClass.TimeUnit | WordClass.Age) && line.Text(i + 1) is "ago")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ida Lund is a writer in Brandholm.": who writes, or of whom more is told; not "Lund is a suspect, police said".</summary>
    static bool Introduces(Line line)
    {
        var verb = 0;
        while (verb < LongestName && line.Is(verb, TokenMark.Capital))
            verb++;
        if (verb == 0 || !line.Is(verb, WordClass.PresentBe) || line.Text(verb + 1) is not ("a" or "an"))
            return false;
        for (var i = verb + 2; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Attribution))
                return false;
        }
        return true;
    }

    /// <summary>"“All bridges fall in the end.” Ida Lund, engineer": nobody says it now.</summary>
    static bool IsMotto(Line line)
    {
        var (isQuoted, quoted) = (false, 0);
        for (var i = 0; line.Is(0, TokenMark.Quote) && i < line.Count; i++)
        {
            isQuoted ^= line.Is(i, TokenMark.Quote);
            if (isQuoted)
                quoted += line.Is(i, TokenMark.Word) ? 1 : 0;
            else if (line.Is(i, WordClass.Attribution) || quoted <= LongestTitle)
                return false;
        }
        return quoted > 0;
    }

    /// <summary>"At 5 a.m., when the lamps …", "On a foggy morning, …": what time of which day is not said, nor who says it.</summary>
    static bool IsScene(Line line)
    {
        var isTime = false;
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Day | WordClass.Month | WordClass.Attribution))
                return false;
            isTime |= i > 0 && i < LongestTime && line.Is(0, WordClass.EndPreposition)
                && (line.Is(i, WordClass.DayPart | WordClass.HalfOfDay) || line.Is(i, WordClass.Digit) && IsHalfOfDay(line, i + 1));
        }
        return isTime;
    }

    /// <summary>"a.m."</summary>
    static bool IsHalfOfDay(Line line, int i) => line.Text(i) is "a" or "p" && line.Is(i + 1, TokenMark.Stopper) && line.Text(i + 2) is "m";
}
