namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// What follows a noun or a verb and narrows it, without a mark: "the mayor [of Brandholm]", "was arrested [in Brandholm]", "the man
/// [accused of fraud]", "closed the port [after a ferry sank]".
/// </summary>
static class Adjuncts
{
    static readonly ListedWords FromWhen = ListedWords.Named("fromWhen");
    static readonly ListedWords Together = ListedWords.Named("together");
    static readonly ListedWords Units = ListedWords.Named("timeUnits");

    public static bool May(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.From == 0 || (omission.Before & ~Marks.Quote) != 0 || omission.Has(Trait.Condition) || !Bears(omission)
            || omission.Last is Part.To or Part.Preposition or Part.Determiner or Part.Possessive or Part.And
            || omission.Last is Part.Relative or Part.That or Part.Subordinator)
        {
            return false;
        }

        return omission.First switch
        {
            Part.Preposition => IsPhrase(omission) || sentence.Is(omission.From, Trait.MayOpenClause) && IsClause(omission),
            Part.Subordinator => IsClause(omission),
            Part.To => IsPurpose(omission),
            Part.Relative => IsRelative(omission),
            Part.That => omission.Left is Part.Nominal or Part.Name && IsRelative(omission),
            Part.Ing => omission.Left is Part.Nominal or Part.Name && !sentence.Is(omission.From, Trait.Viewpoint) && EndsHere(omission)
                && Narrows(omission),
            Part.Verb => IsParticiple(omission),
            _ => false,
        };
    }

    /// <summary>Whether what stands before can do without it.</summary>
    static bool Bears(Omission omission)
    {
        var sentence = omission.Sentence;
        var left = omission.From - 1;
        if (sentence.Is(left, Trait.Viewpoint))
            return false;
        return omission.Left switch
        {
            Part.Nominal or Part.Name or Part.Number or Part.Pronoun or Part.Ing => !sentence.Is(left, Trait.Transitive)
                && !(sentence.Is(left, Trait.NeedsOf) && omission.First == Part.Preposition && sentence.IsWord(omission.From, "of")),
            Part.Verb => !sentence.Is(left, Trait.Transitive) || sentence.Is(left, Trait.Clausal) && omission.First == Part.Preposition
                && omission.Right != Part.None && (omission.Behind & Marks.Stop) == 0,
            Part.Adverb => !sentence.Is(left, Trait.Guard | Trait.Downward | Trait.Comparative | Trait.Negation)
                && !sentence.IsWord(left, "so")
                && !sentence.IsWord(left, "as"),
            _ => false,
        };
    }

    /// <summary>Whether the noun or the clause before is told less closely without it, and no other.</summary>
    static bool Narrows(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        return !sentence.IsDenied(from) && !sentence.IsOfSet(from) && !sentence.IsOfKind(from, omission.Next);
    }

    static bool IsPhrase(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        if (sentence.IsWord(from, "than") || sentence.IsWord(from, "as") || sentence.IsWord(from, "like")
            || sentence.IsWord(from, "without")
            || sentence.IsWord(from, "despite") && omission.Right != Part.None
            || sentence.IsOfTime(from) || omission.HasLooseVerb()
            || omission.Last is not (Part.Nominal or Part.Name or Part.Number or Part.Ing or Part.Verb or Part.Adverb or Part.Pronoun)
            || sentence.Is(omission.To - 1, Trait.Clitic)
            || omission.Has(Trait.Viewpoint) || Asides.IsLongTime(omission) || sentence.IsWord(from, "between")
            || sentence.IsWord(from, "from") && omission.Has(Trait.Measure | Trait.Digit)
            || sentence.IsWord(from, "to") && omission.Has(Trait.Measure | Trait.Digit)
            || sentence.IsWord(from, "by") && omission.Has(Trait.Measure | Trait.Digit))
        {
            return false;
        }

        if (sentence.IsWord(from, "of")
            && (omission.Left is not (Part.Nominal or Part.Name) || omission.Left == Part.Name
            || sentence.Is(from - 1, Trait.Quantifier | Trait.Measure)))
        {
            return false;
        }

        if (Asides.HoldsOnlyWhen(omission)
            && (sentence.IsWord(from, "under") || sentence.IsWord(from, "with") || sentence.IsWord(from, "until")))
        {
            return false;
        }

        return Narrows(omission) && EndsHere(omission);
    }

    /// <summary>Whether the part ends where the omission does: what follows belongs to what stands before it.</summary>
    static bool EndsHere(Omission omission)
    {
        var (sentence, next) = (omission.Sentence, omission.Next);
        if (omission.IsLast || (omission.Behind & (Marks.Comma | Marks.Semicolon | Marks.Dash | Marks.Close | Marks.Stop)) != 0)
            return !(omission.Right == Part.Relative && sentence.IsWord(omission.From, "of"));
        var verb = sentence.VerbBefore(omission.From);
        switch (omission.Right)
        {
            case Part.Verb or Part.Auxiliary or Part.Modal:
                return omission.Find(Part.And) < 0 || sentence.PartOf(next) == Part.Verb && verb >= 0;
            case Part.Preposition:
                // "was lifted [on Sunday after it had been imposed] on Friday": that may be when it was imposed.
                return !sentence.IsWord(next, "of") && !sentence.IsWord(next, "than") && !omission.HasVerb()
                    && (verb >= 0 && !sentence.IsWord(omission.From, "of") || sentence.Is(next + 1, Trait.Day | Trait.Month));
            case Part.To:
                // "Port [of Brandholm] to close" is a headline.
                return verb >= 0 || sentence.CountVerbs(0, next) == 0 && sentence.CountVerbs(next + 2, sentence.Count) == 0;
            case Part.Subordinator:
                return !sentence.Is(next, Trait.Condition);
            case Part.And:
                return sentence.PartOf(next + 1) is Part.Verb or Part.Auxiliary or Part.Modal
                    || sentence.PartOf(next + 1) == Part.Adverb && sentence.PartOf(next + 2) == Part.Verb;
            case Part.But:
                return true;
            case Part.Adverb:
                return !sentence.Is(next, Trait.Guard);
            case Part.That or Part.Determiner or Part.Pronoun or Part.Name or Part.Possessive:
                return sentence.Is(omission.From - 1, Trait.Clausal) && omission.Left == Part.Verb;
            default:
                return false;
        }
    }

    static bool IsClause(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        if (!omission.IsLast && (omission.Behind & (Marks.Semicolon | Marks.Stop | Marks.Dash | Marks.Close | Marks.Comma)) == 0
            || sentence.IsWord(from, "than") || sentence.IsWord(from, "as") && omission.Has(Trait.Attribution | Trait.Viewpoint)
            || sentence.IsWord(from, "like") || !omission.HasVerb() && !sentence.IsWord(from + 1, "of") || Asides.IsLongTime(omission)
            || sentence.IsOfTime(from))
        {
            return false;
        }

        if (sentence.IsWord(from, "as") && sentence.PartOf(from + 1) is Part.Nominal or Part.Adverb)
            return false;
        return !sentence.IsDenied(from) && !Asides.HoldsOnlyWhen(omission);
    }

    /// <summary>"…, [to help pay debts]", "a plan [to close the port]"; not "agreed [to close]", "asked Lund [to resign]".</summary>
    static bool IsPurpose(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        return omission.Left is Part.Nominal or Part.Name && !sentence.Is(from - 1, Trait.Guard | Trait.Transitive)
            && (omission.IsLast || (omission.Behind & (Marks.Stop | Marks.Semicolon)) != 0)
            && !sentence.Is(sentence.VerbBefore(from), Trait.ObjectActs | Trait.TwoObjects | Trait.Be) && Narrows(omission);
    }

    static bool IsRelative(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        if (omission.Left is not (Part.Nominal or Part.Name) || sentence.Is(from, Trait.Interrogative) && !sentence.Is(from, Trait.Relative)
            || !omission.HasVerb() || !Narrows(omission))
        {
            return false;
        }

        if (omission.IsLast || (omission.Behind & (Marks.Semicolon | Marks.Stop | Marks.Close)) != 0)
            return !Asides.HoldsOnlyWhen(omission);
        return omission.Right is Part.Verb or Part.Auxiliary or Part.Modal && omission.CountVerbs() == 1 && sentence.VerbBefore(from) < 0
            && sentence.CountVerbs(omission.Next, EndOfClause(sentence, omission.Next)) == 1;
    }

    /// <summary>
    /// "the man [accused of fraud] was jailed", "a man [accused of fraud].": not "Lund [resigned after Berg] was jailed".
    /// </summary>
    static bool IsParticiple(Omission omission)
    {
        var (sentence, from) = (omission.Sentence, omission.From);
        if (!sentence.Is(from, Trait.Past) || sentence.Is(from, Trait.PastOnly) || omission.Length == 1
            || omission.Left is not (Part.Nominal or Part.Name) || sentence.Is(from, Trait.Clausal)
            || sentence.PartOf(from + 1) is not (Part.Preposition or Part.To or Part.Adverb)
            || omission.CountVerbs() > 1 || Together.Has(sentence, from))
        {
            return false;
        }

        for (var i = from; i < omission.Next; i++)
        {
            if (sentence.Is(i, Trait.MayOpenClause) || sentence[i].Part is Part.Subordinator or Part.Relative or Part.That or Part.But)
                return false;
        }

        if (omission.Right is Part.Verb or Part.Auxiliary or Part.Modal)
        {
            return sentence.VerbBefore(from) < 0 && Narrows(omission)
                && (omission.Last is not Part.Name || sentence.PartOf(omission.To - 2) is Part.Preposition or Part.Name);
        }

        var verb = sentence.VerbBefore(from);
        return verb >= 0 && (omission.IsLast || (omission.Behind & Marks.Stop) != 0) && Narrows(omission);
    }

    static int EndOfClause(EnglishSentence sentence, int from)
    {
        var i = from + 1;
        while (i < sentence.Count
            && sentence[i].Part is not (Part.Subordinator or Part.Relative or Part.That or Part.And or Part.But or Part.To)
            && sentence[i].Before == Marks.None)
        {
            i++;
        }

        return i;
    }

    extension(EnglishSentence sentence)
    {
        /// <summary>"nine days [after the port was closed]": a length of time says nothing without what it is counted from.</summary>
        public bool IsOfTime(int place) => sentence.Is(place, Trait.MayOpenClause) && FromWhen.Has(sentence, place)
            && (sentence.Is(place - 1, Trait.ShortTime | Trait.LongTime) || Units.Has(sentence, place - 1));
    }
}
