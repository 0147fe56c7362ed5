namespace Summarizer.Engines.Rules.Grammar;

/// <summary>What stands between commas, dashes or brackets, or behind the last comma: the sentence says it beside what it says.</summary>
static class Asides
{
    const Marks Opening = Marks.Comma | Marks.Dash | Marks.Open;
    const Marks Closing = Marks.Comma | Marks.Dash | Marks.Close | Marks.Stop | Marks.Semicolon;

    static readonly ListedWords OnlyWhen = ListedWords.Named("onlyWhen");

    public static bool May(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.From == 0 || (omission.Before & Opening) == 0 || (omission.Behind & Closing) == 0 && !omission.IsLast
            || omission.Has(Trait.Condition) || EndsOpening(sentence, omission.From))
        {
            return false;
        }

        if ((omission.Before & Marks.Open) != 0)
            return (omission.Behind & Marks.Close) != 0 && IsBracketed(omission);
        if ((omission.Before & Marks.Dash) != 0)
            return (omission.Behind & (Marks.Dash | Marks.Stop)) != 0 && IsBracketed(omission);
        // "…, who came from Brandholm, [Norland,] …": the aside may go on.
        if (omission.Last == Part.Name && omission.Right == Part.Name && omission.First is Part.Relative or Part.Determiner)
            return false;
        return IsKnown(omission);
    }

    static bool IsBracketed(Omission omission) =>
        !omission.Sentence.Is(omission.From, Trait.Negation | Trait.Downward) && omission.First is not Part.Or
            && (omission.First is Part.Relative or Part.And or Part.Ing || !SaysWho(omission));

    static bool IsKnown(Omission omission)
    {
        var sentence = omission.Sentence;
        var from = omission.From;
        // ", as well as …", ", along with …": one thing more.
        if (sentence.IsWord(from, "as") && sentence.IsWord(from + 1, "well") && sentence.IsWord(from + 2, "as"))
            return !omission.HasLooseVerb();
        if (sentence.Is(from, Trait.Ly) && omission.Length > 1 && sentence.PartOf(from + 1) is Part.Ing or Part.Verb)
            from++;
        if (HasRelative(omission) || omission.Length == 1 && sentence.IsWord(from, "too"))
            return true;
        switch (sentence.PartOf(from))
        {
            case Part.Ing:
                return !sentence.Is(from, Trait.Viewpoint);
            case Part.Verb:
                // ", accused of fraud,"; not ", said Berg,".
                return sentence.Is(from, Trait.Past) && sentence.Is(from, Trait.TwoObjects) && sentence.PartOf(from + 1) == Part.Name
                    && !sentence.Is(from, Trait.Clausal)
                    || sentence.Is(from, Trait.Past) && sentence.PartOf(from + 1) is Part.Preposition or Part.To or Part.Adverb
                    && (!sentence.Is(from, Trait.Clausal) || sentence.IsWord(from + 1, "by"));
            case Part.Preposition:
                return IsCircumstance(omission);
            case Part.Subordinator:
                return !SaysAs(omission) && !HoldsOnlyWhen(omission);
            case Part.Adverb:
                return (omission.Length <= 2 || sentence.PartOf(from + 1) == Part.Preposition && !omission.HasVerb())
                    && !omission.Has(Trait.Guard | Trait.Negation | Trait.Downward | Trait.Hedge);
            case Part.To:
                return !sentence.Is(sentence.VerbBefore(omission.From), Trait.ObjectActs);
            case Part.And:
                return omission.IsLast || (omission.Behind & (Marks.Semicolon | Marks.Stop)) != 0
                    ? IsClauseOrVerb(omission, omission.From + 1) : false;
            case Part.But:
                return omission.IsLast && sentence.PartOf(omission.From + 1) is not (Part.Adverb or Part.Subordinator or Part.Preposition)
                    && !sentence.Is(omission.From + 1, Trait.Negation | Trait.Downward)
                    && IsClauseOrVerb(omission, omission.From + 1);
            case Part.Determiner or Part.Possessive or Part.Nominal or Part.Name or Part.Number:
                return IsApposition(omission);
            default:
                return false;
        }
    }

    /// <summary>", who came from …", ", some of whom …", ", the first of which …"; not ", who," before another aside.</summary>
    static bool HasRelative(Omission omission)
    {
        for (var i = omission.From; i < Math.Min(omission.To - 1, omission.From + 5); i++)
        {
            if (omission.Sentence.PartOf(i) == Part.Relative)
                return i == omission.From || omission.Sentence.IsWord(i - 1, "of") || omission.Sentence.PartOf(i - 1) == Part.Preposition;
            if (omission.Sentence.PartOf(i) is Part.Verb or Part.Auxiliary or Part.Modal)
                return false;
        }
        return false;
    }

    /// <summary>
    /// ", the mayor of Brandholm,", ", 38,": no verb of its own, nobody who says it, and the noun it stands beside stays before it.
    /// </summary>
    static bool IsApposition(Omission omission) =>
        !omission.HasLooseVerb() && !IsSaying(omission) && !SaysWho(omission)
            && omission.Left is Part.Nominal or Part.Name or Part.Number or Part.Pronoun
            && omission.Right is not (Part.Or or Part.Preposition or Part.Subordinator)
        && !omission.Sentence.Is(omission.From, Trait.Negation | Trait.Downward) && omission.Find(Part.Or) < 0
        // "On Monday, Lund, after the vote, …", "nine, [ten or eleven]".
        && !(omission.Right == Part.And && omission.Sentence.NextOr(omission.Next));

    /// <summary>", the farmers complain,": a subject with its verb.</summary>
    static bool IsSaying(Omission omission) =>
        omission.Length > 1 && omission.Sentence.Is(omission.To - 1, Trait.Base) && omission.Sentence.Is(omission.To - 2, Trait.Plural);

    static bool IsCircumstance(Omission omission)
    {
        var sentence = omission.Sentence;
        if (sentence.IsWord(omission.From, "than") || sentence.IsWord(omission.From, "of") || sentence.IsWord(omission.From, "down")
            || sentence.IsWord(omission.From, "up") || SaysAs(omission))
        {
            return false;
        }

        if (omission.HasLooseVerb() && !sentence.Is(omission.From, Trait.MayOpenClause))
            return false;
        if (SaysWho(omission) && !sentence.Is(omission.From, Trait.MayOpenClause) || omission.Has(Trait.Viewpoint))
            return false;
        return !HoldsOnlyWhen(omission) && !IsLongTime(omission);
    }

    /// <summary>", as the police said,".</summary>
    internal static bool SaysAs(Omission omission) =>
        omission.Sentence.IsWord(omission.From, "as") && omission.Has(Trait.Attribution | Trait.Viewpoint);

    /// <summary>"…, when the bill passes": of the future or of a rule, what it depends on.</summary>
    internal static bool HoldsOnlyWhen(Omission omission)
    {
        var sentence = omission.Sentence;
        if (!OnlyWhen.Has(sentence, omission.From) || IsRole(omission))
            return false;
        var main = omission.From == 0 ? sentence.NextVerb(omission.To) : sentence.VerbBefore(omission.From);
        if (omission.From > 0 && main > 0 && sentence.PartOf(main) == Part.Verb
            && sentence.PartOf(main - 1) is Part.Auxiliary or Part.Modal)
        {
            main--;
        }

        for (var i = main; i >= 0 && i > main - 4; i--)
        {
            if (sentence.PartOf(i) == Part.Modal)
                return true;
        }

        return sentence.IsGeneric(main);
    }

    /// <summary>"As a mayor who has seen nine floods, …": what somebody is, and no condition.</summary>
    static bool IsRole(Omission omission) => omission.Sentence.IsWord(omission.From, "as")
        && (omission.Sentence.IsWord(omission.From + 1, "a") || omission.Sentence.IsWord(omission.From + 1, "an"))
        && !omission.HasLooseVerb();

    /// <summary>Whether it names the year, or counts in years: without that, what is long past reads as news.</summary>
    internal static bool IsLongTime(Omission omission)
    {
        if (omission.Has(Trait.LongTime))
            return true;
        for (var i = omission.From; i < omission.To; i++)
        {
            if (omission.Sentence.Is(i, Trait.Digit) && omission.Sentence.Text(i) is { Length: 4 or 5 } year
                && year[..2] is "18" or "19" or "20"
                && omission.Sentence.PartOf(i - 1) is Part.Preposition or Part.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody says something in it.</summary>
    internal static bool SaysWho(Omission omission)
    {
        for (var i = omission.From; i < omission.To; i++)
        {
            if (omission.Sentence.Is(i, Trait.Viewpoint)
                || omission.Sentence.Is(i, Trait.Attribution) && omission.Sentence[i].Part is Part.Verb or Part.Ing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"and [the] union [rejected] …", "and rejected …".</summary>
    internal static bool IsClauseOrVerb(Omission omission, int from)
    {
        var part = omission.Sentence.PartOf(from);
        return part is not (Part.Subordinator or Part.Relative or Part.That or Part.None)
            && omission.Sentence.CountVerbs(from, omission.To) > 0
            && !omission.Has(Trait.Condition);
    }

    /// <summary>Whether the first comma ends what opens the sentence before its subject: "After the vote, [Lund], …".</summary>
    static bool EndsOpening(EnglishSentence sentence, int at)
    {
        if (sentence.PartOf(0) is not (Part.Preposition or Part.Subordinator or Part.Ing or Part.Adverb))
            return false;
        for (var i = 1; i < at; i++)
        {
            if ((sentence[i].Before & Marks.Comma) != 0)
                return false;
        }

        return true;
    }

    extension(EnglishSentence sentence)
    {
        /// <summary>Whether an "or" stands before the next verb.</summary>
        public bool NextOr(int from)
        {
            for (var i = from; i < sentence.Count && sentence[i].Part is not (Part.Verb or Part.Auxiliary or Part.Modal); i++)
            {
                if (sentence[i].Part == Part.Or)
                    return true;
            }

            return false;
        }
    }
}
