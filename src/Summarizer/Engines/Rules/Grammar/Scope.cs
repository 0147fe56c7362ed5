namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Where in a sentence less is implied by more, and where it is not.</summary>
/// <remarks>
/// "He sold houses in Rome" implies "He sold houses"; "He sold no houses in Rome", "all houses in Rome", "the largest house in Rome", "If
/// he sells houses in Rome" imply nothing of the kind. That is monotonicity in the sense of natural logic (van Benthem 1986; MacCartney and
/// Manning 2007), read off the words to the left.
/// </remarks>
static class Scope
{
    const Trait Operators = Trait.Quantifier | Trait.Superlative | Trait.Downward | Trait.Negation;

    extension(EnglishSentence sentence)
    {
        /// <summary>How many groups of verbs stand between two places.</summary>
        public int CountVerbs(int from, int to)
        {
            var count = 0;
            var isInside = false;
            for (var i = from; i < to; i++)
            {
                var part = sentence[i].Part;
                if (part is Part.Verb or Part.Auxiliary or Part.Modal)
                    count += isInside ? 0 : 1;
                isInside = part is Part.Auxiliary or Part.Modal || isInside && part == Part.Adverb;
            }
            return count;
        }

        /// <summary>Whether there is a verb, or what a headline has instead: "Bank to close".</summary>
        public bool HasVerbForm()
        {
            foreach (ref readonly var word in sentence.Words)
            {
                if (word.Part is Part.Verb or Part.Auxiliary or Part.Modal or Part.To or Part.Ing
                    || (word.Traits & (Trait.Verb | Trait.MaybeVerb | Trait.Past)) != 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The place of the next verb of the clause; -1 when there is none.</summary>
        public int NextVerb(int from)
        {
            for (var i = from; i < sentence.Count; i++)
            {
                if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal)
                    return i;
            }

            return -1;
        }

        /// <summary>The place of the verb before, in the same clause; -1 when there is none.</summary>
        public int VerbBefore(int from)
        {
            for (var i = from - 1; i >= 0; i--)
            {
                if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal)
                    return i;
                if (sentence[i].Part is Part.Subordinator or Part.Relative or Part.That
                    || (sentence[i].Before & (Marks.Semicolon | Marks.Colon | Marks.Dash)) != 0)
                {
                    return -1;
                }
            }
            return -1;
        }

        /// <summary>Whether a place is in the scope of a negation, a condition or an "only" before it.</summary>
        public bool IsDenied(int place)
        {
            for (var i = place - 1; i >= 0; i--)
            {
                if (sentence.Is(i, Trait.Negation | Trait.Downward | Trait.Condition))
                    return true;
                if (EndsScope(sentence, i))
                    return false;
            }
            return false;
        }

        /// <summary>
        /// Whether the noun before a place, with all that belongs to it, is counted, compared or the only one of its kind.
        /// </summary>
        public bool IsOfSet(int place)
        {
            for (var i = place - 1; i >= 0; i--)
            {
                if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal or Part.Relative or Part.That or Part.Subordinator)
                    return false;
                // "last week", "the next day" single nothing out.
                if (sentence.Is(i, Operators) && !sentence.Is(i + 1, Trait.ShortTime | Trait.LongTime | Trait.Month | Trait.Day))
                    return true;
                if ((sentence[i].Before & (Marks.Comma | Marks.Semicolon | Marks.Colon | Marks.Dash | Marks.Open)) != 0)
                    return false;
            }
            return false;
        }

        /// <summary>
        /// Whether the noun before a place names a kind and no thing, what is said of it standing behind another place: "Banks [that fail]
        /// will be closed".
        /// </summary>
        public bool IsOfKind(int place, int behind)
        {
            var verb = sentence.NextVerb(behind);
            var before = sentence.VerbBefore(place);
            if (before >= 0)
                // The object of what is banned or denied: "banned the sale of alcohol [to minors]".
                return sentence.Is(before, Trait.Denying) && IsBare(sentence, place, out _);
            if (verb < 0 || !IsGeneric(sentence, verb))
                return false;
            return IsBare(sentence, place, out var isIndefinite) || isIndefinite && sentence[verb].Part == Part.Modal
                || sentence[verb].Part == Part.Modal && sentence.Is(place - 1, Trait.Plural);
        }

        /// <summary>Whether what happens is told as a rule, a plan or a possibility, and not as something that came about.</summary>
        public bool IsGeneric(int verb)
        {
            if (verb < 0)
                return false;
            if (sentence[verb].Part == Part.Modal)
                return true;
            if (sentence[verb].Part == Part.Auxiliary)
            {
                return sentence.Is(verb, Trait.Present) && !sentence.Is(verb, Trait.Have)
                    && !(sentence.Is(verb, Trait.Be) && sentence.Is(verb + 1, Trait.Ing));
            }

            return !sentence.Is(verb, Trait.Past);
        }
    }

    // "but", "; ", ", and the union …" begin anew.
    static bool EndsScope(EnglishSentence sentence, int i) =>
        sentence[i].Part == Part.But || (sentence[i].Before & (Marks.Semicolon | Marks.Colon | Marks.Dash | Marks.Close)) != 0
        || (sentence[i].Before & Marks.Comma) != 0
        && sentence[i].Part is Part.And or Part.Relative or Part.Subordinator or Part.Determiner or Part.Pronoun;

    static bool IsBare(EnglishSentence sentence, int place, out bool isIndefinite)
    {
        isIndefinite = false;
        for (var i = place - 1; i >= 0; i--)
        {
            switch (sentence[i].Part)
            {
                case Part.Determiner:
                    isIndefinite = sentence.IsWord(i, "a") || sentence.IsWord(i, "an") || sentence.IsWord(i, "any");
                    return false;
                case Part.Possessive or Part.Number or Part.Name or Part.Pronoun:
                    return false;
                case Part.Nominal or Part.Ing or Part.Adverb:
                    continue;
                default:
                    return IsPluralOrUnarticled(sentence, place - 1);
            }
        }
        return IsPluralOrUnarticled(sentence, place - 1);
    }

    /// <summary>In a headline without articles "port" is one port, and "ports" are ports.</summary>
    static bool IsPluralOrUnarticled(EnglishSentence sentence, int noun)
    {
        if (sentence.Is(noun, Trait.Plural))
            return true;
        foreach (ref readonly var word in sentence.Words)
        {
            if ((word.Traits & Trait.Article) != 0)
                return true;
        }

        return false;
    }
}
