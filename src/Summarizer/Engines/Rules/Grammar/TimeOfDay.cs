namespace Summarizer.Engines.Rules.Grammar;

/// <summary>"on Monday", "late on Tuesday evening", "last week": when, as seen from the day of the news.</summary>
static class TimeOfDay
{
    static readonly ListedWords Beside = ListedWords.Named("besideTime");
    static readonly ListedWords Clock = ListedWords.Named("clock");

    public static bool May(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Length > 7 || omission.Left is Part.Preposition or Part.Determiner or Part.Possessive or Part.To
            || sentence.IsDenied(omission.From))
        {
            return false;
        }

        var hasTime = false;
        for (var i = omission.From; i < omission.To; i++)
        {
            if (sentence.Is(i, Trait.LongTime) || sentence.Is(i, Trait.MayOpenClause))
                return false;
            if (sentence.Is(i, Trait.Day | Trait.DayPart | Trait.ShortTime) || sentence.Is(i, Trait.Month) && sentence.Is(i, Trait.Capital))
                hasTime = true;
            else if (!IsBeside(sentence, i))
                return false;
        }
        if (!hasTime || !sentence.Is(omission.To - 1, Trait.Day | Trait.DayPart | Trait.ShortTime | Trait.Month | Trait.Digit))
            return false;
        if (omission.From == 0)
        {
            return omission.Right is not (Part.Verb or Part.Auxiliary or Part.Modal or Part.Preposition or Part.And or Part.None)
                && !IsMonthOnly(omission);
        }

        // "Monday [night] football", "Monday['s] vote"; but "said Monday the plan".
        if (omission.Right is Part.Nominal or Part.Name && omission.Behind == Marks.None)
            return sentence.Is(omission.From - 1, Trait.Clausal);
        return omission.Right is not (Part.And or Part.Or);
    }

    static bool IsMonthOnly(Omission omission) => omission.Length == 1 && omission.Sentence.Is(omission.From, Trait.Month);

    static bool IsBeside(EnglishSentence sentence, int i)
    {
        if (sentence.Is(i, Trait.Digit))
        {
            return sentence[i].End - sentence[i].Start <= 2 && (sentence.Is(i - 1, Trait.Month) || sentence.Is(i + 1, Trait.Month))
                || sentence[i].End - sentence[i].Start <= 5 && IsClock(sentence, i);
        }

        return Beside.Has(sentence, i);
    }

    static bool IsClock(EnglishSentence sentence, int i) =>
        Clock.Has(sentence, i + 1) || sentence.Text(i).EndsWith("pm") || sentence.Text(i).EndsWith("am");
}
