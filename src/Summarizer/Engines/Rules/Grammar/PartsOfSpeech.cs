namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// Tells the parts of an English sentence's words, from left to right, by what each word may be and what stands beside it.
/// </summary>
static class PartsOfSpeech
{
    const Trait Verbs = Trait.Verb | Trait.MaybeVerb | Trait.Past;

    // What may stand behind a verb, and hardly behind a noun.
    const Trait BehindVerb = Trait.Determiner | Trait.Possessive | Trait.Pronoun | Trait.Preposition | Trait.Adverb
        | Trait.Subordinator | Trait.Number | Trait.Interrogative;

    static readonly ListedWords Particles = ListedWords.Named("particles");

    /// <summary>Sets the parts.</summary>
    public static void Tell(Span<SentenceWord> words, string text)
    {
        var (hasVerb, outside, isInside) = (false, false, false);
        for (var i = 0; i < words.Length; i++)
        {
            ref var word = ref words[i];
            if ((word.Before & (Marks.Semicolon | Marks.Colon | Marks.Dash)) != 0)
                (hasVerb, outside) = (false, false);
            // ", who has led the party," ends where it began.
            else if ((word.Before & (Marks.Comma | Marks.Close)) != 0 && i > 0 && words[i - 1].Part != Part.None)
                (hasVerb, isInside) = (outside, false);
            word.Part = PartOf(words, i, text, hasVerb);
            if (word.Part is Part.Verb or Part.Auxiliary or Part.Modal)
            {
                hasVerb = true;
                outside |= !isInside;
            }
            else if (word.Part is Part.Subordinator or Part.Relative or Part.That or Part.And or Part.But or Part.Or)
            {
                hasVerb = false;
                isInside = word.Part is Part.Subordinator or Part.Relative;
            }
        }
        if (!outside)
            TellOnlyVerb(words);
    }

    /// <summary>A sentence without a verb so far: "The union wants higher pay."</summary>
    static void TellOnlyVerb(Span<SentenceWord> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Part == Part.Nominal && (words[i].Traits & (Trait.MaybeVerb | Trait.Base)) == Trait.MaybeVerb
                && words[i - 1].Part is Part.Nominal or Part.Name)
            {
                words[i].Part = Part.Verb;
                return;
            }
        }
    }

    static Part PartOf(ReadOnlySpan<SentenceWord> words, int i, string text, bool hasVerb)
    {
        ref readonly var word = ref words[i];
        var traits = word.Traits;
        var letters = text.AsSpan(word.Start, word.End - word.Start);
        var before = i > 0 ? words[i - 1].Part : Part.None;
        var next = i + 1 < words.Length ? words[i + 1].Traits : Trait.None;
        if ((traits & Trait.Clitic) != 0)
            return Part.Possessive;
        if ((traits & (Trait.Digit | Trait.Currency)) != 0)
            return Part.Number;
        if ((traits & (Trait.Modal | Trait.Auxiliary)) != 0 && !(IsCapitalInside(words, i) && (traits & Trait.Month) != 0))
        {
            return (traits & Trait.Modal) == 0 ? Part.Auxiliary
                : letters.Equals("may", StringComparison.OrdinalIgnoreCase) && IsMonth(words, i)
                ? Part.Name : Part.Modal;
        }

        if (letters is "&" || letters.Equals("and", StringComparison.OrdinalIgnoreCase))
            return Part.And;
        if (letters.Equals("or", StringComparison.OrdinalIgnoreCase) || letters.Equals("nor", StringComparison.OrdinalIgnoreCase))
            return Part.Or;
        if (letters.Equals("but", StringComparison.OrdinalIgnoreCase))
            return Part.But;
        if (letters.Equals("that", StringComparison.OrdinalIgnoreCase))
        {
            return before is Part.None or Part.Preposition && (next & (Trait.Determiner | Trait.Pronoun)) == 0
                ? Part.Determiner : Part.That;
        }

        if (letters.Equals("to", StringComparison.OrdinalIgnoreCase))
            return (next & (Trait.Base | Trait.Auxiliary)) != 0 && (next & Trait.Capital) == 0 ? Part.To : Part.Preposition;
        if (letters.Equals("her", StringComparison.OrdinalIgnoreCase)
            && (next & (Trait.Preposition | Trait.Determiner | Trait.Adverb)) != 0)
        {
            return Part.Pronoun;
        }

        if ((traits & Trait.Relative) != 0)
            return Part.Relative;
        if ((traits & Trait.Possessive) != 0)
            return Part.Possessive;
        if ((traits & Trait.Interrogative) != 0)
            return Part.Relative;
        if ((traits & Trait.Subordinator) != 0)
            return Part.Subordinator;
        if ((traits & Trait.Determiner) != 0)
            return Part.Determiner;
        if ((traits & Trait.Pronoun) != 0)
            return Part.Pronoun;
        if ((traits & Trait.Number) != 0)
            return Part.Number;
        if ((traits & Trait.Preposition) != 0 && !IsCapitalInside(words, i))
            return i > 0 && IsParticle(words, i) ? Part.Adverb : Part.Preposition;
        if (IsCapitalInside(words, i) && (traits & (Trait.Auxiliary | Trait.Modal)) == 0)
            return Part.Name;
        if ((traits & Trait.Ing) != 0)
        {
            return before == Part.Auxiliary && IsBe(words, i - 1) ? Part.Verb
                : before is Part.Determiner or Part.Possessive ? Part.Nominal : Part.Ing;
        }

        if ((traits & Verbs) != 0 && IsVerb(words, i, text, before, next, hasVerb))
            return Part.Verb;
        return (traits & Trait.Adverb) != 0 ? Part.Adverb : Part.Nominal;
    }

    /// <summary>"stood outside.", "walked out on Friday": nothing that it could be before.</summary>
    static bool IsParticle(ReadOnlySpan<SentenceWord> words, int i) =>
        (i + 1 == words.Length || (words[i + 1].Before & (Marks.Comma | Marks.Stop | Marks.Close | Marks.Semicolon | Marks.Dash)) != 0
            || (words[i + 1].Traits & (Trait.Preposition | Trait.Auxiliary | Trait.Modal)) != 0)
        && Particles.Has(words[i].Key);

    static bool IsCapitalInside(ReadOnlySpan<SentenceWord> words, int i) => (words[i].Traits & Trait.Capital) != 0
        && (i > 0 ? (words[i - 1].Before & Marks.Stop) == 0 || i > 1 : words.Length > 1 && (words[1].Traits & Trait.Capital) != 0
        && (words[0].Traits & (Trait.Preposition | Trait.Adverb)) == 0);

    static bool IsMonth(ReadOnlySpan<SentenceWord> words, int i) => (words[i].Traits & Trait.Capital) != 0 && i > 0;

    static bool IsBe(ReadOnlySpan<SentenceWord> words, int i) => i >= 0 && (words[i].Traits & Trait.Be) != 0;

    static bool IsVerb(ReadOnlySpan<SentenceWord> words, int i, string text, Part before, Trait next, bool hasVerb)
    {
        ref readonly var word = ref words[i];
        for (var j = i - 1; before == Part.Adverb && j >= 0; j--)
            before = j > 0 ? words[j - 1].Part : Part.None;
        if ((word.Traits & Trait.Past) != 0 && (word.Traits & (Trait.Verb | Trait.MaybeVerb)) == 0
            || (word.Traits & Trait.Past) != 0 && before is not (Part.To or Part.Modal))
        {
            return before switch
            {
                Part.Determiner or Part.Possessive => false,
                // "of proposed cuts", "three injured men", "Armed men": an adjective where a noun follows.
                Part.Preposition or Part.Number or Part.None =>
                    !IsNominal(next) && before != Part.None && (next & (Trait.Preposition | Trait.Adverb)) != 0,
                _ => true,
            };
        }

        var isStrong = (word.Traits & Trait.Verb) != 0;
        switch (before)
        {
            case Part.To or Part.Modal or Part.Pronoun or Part.Relative:
                return true;
            case Part.Auxiliary:
                return (words[i - 1].Traits & Trait.Do) != 0;
            case Part.Determiner or Part.Possessive or Part.Preposition or Part.Number or Part.None:
                return false;
            case Part.And or Part.Or or Part.But:
                return (isStrong || (next & BehindVerb) != 0) && !IsNominal(next);
            case Part.Verb or Part.Ing:
                return false;
            default:
                // "…, a study suggests.", "…, rivals claim, …"
                if ((word.Traits & Trait.Attribution) != 0
                    && (i == words.Length - 1 || (words[i + 1].Before & (Marks.Comma | Marks.Dash | Marks.Quote)) != 0))
                {
                    return true;
                }

                // "…, crowds gathered", "…, nurses have": the subject of the verb behind it.
                if (!isStrong && (next & (Trait.Auxiliary | Trait.Modal | Trait.Past)) != 0)
                    return false;
                if ((word.Traits & Trait.Base) == 0)
                {
                    return isStrong || !hasVerb
                        && ((next & BehindVerb) != 0 || i == words.Length - 1 || (word.Before & (Marks.Comma | Marks.Close)) != 0);
                }

                return !hasVerb
                    && ((words[i - 1].Traits & Trait.Plural) != 0 || before == Part.Name
                    || text.AsSpan(words[i - 1].Start).StartsWith("police", StringComparison.OrdinalIgnoreCase))
                    && (next & BehindVerb) != 0;
        }
    }

    static bool IsNominal(Trait traits) =>
        (traits & ~(Trait.MaybeVerb | Trait.Base | Trait.Plural | Trait.Capital | Trait.Honorific | Trait.Verb | Trait.Ing | Trait.Past
        | Trait.Guard | Trait.NeedsOf | Trait.ShortTime | Trait.LongTime | Trait.Measure | Trait.Quantifier | Trait.Collective
        | Trait.Direction)) == 0;
}
