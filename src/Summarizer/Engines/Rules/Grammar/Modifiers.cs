namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words that narrow the noun or the verb behind them: "the [old] hall", "[quickly] agreed", "[Prime Minister] Lund".</summary>
static class Modifiers
{
    const int Most = 6;
    const Trait Changes = Trait.Guard | Trait.Negation | Trait.Downward | Trait.Quantifier
        | Trait.Superlative | Trait.Comparative | Trait.Condition | Trait.Measure;

    public static bool May(Omission omission)
    {
        if (omission.Length > Most || omission.Right == Part.None)
            return omission.Length == 1 && omission.IsLast && IsAdverb(omission);
        if (omission.Length == 1 && IsAdverb(omission))
            return true;
        if ((omission.Before & ~(Marks.Quote | Marks.Comma)) != 0 && omission.From > 0 || omission.Right is not (Part.Nominal or Part.Name)
            || omission.Last == Part.And)
        {
            return false;
        }

        return omission.Right == Part.Name && !omission.IsAll([Part.Name]) ? IsTitle(omission) : omission.Right == Part.Name
            ? IsFirstName(omission) || IsTitle(omission) : IsAttributive(omission);
    }

    static bool IsAdverb(Omission omission)
    {
        var (sentence, at) = (omission.Sentence, omission.From);
        // "the [then] mayor" is mayor no more.
        if (sentence.Is(at, Trait.Soft) && omission.Left is Part.Determiner or Part.Possessive)
            return false;
        return sentence.Is(at, Trait.Soft | Trait.Ly) && !sentence.Is(at, Trait.Guard | Trait.Negation | Trait.Downward)
            && omission.First == Part.Adverb
            && !sentence.Is(at - 1, Trait.Negation | Trait.Downward) && !sentence.Is(at - 1, Trait.Approximation & ~Trait.Article)
            && omission.Left != Part.Preposition
            && (!sentence.IsDenied(at) || omission.Right is Part.Nominal or Part.Adverb == false && sentence.Is(at, Trait.Soft))
            && omission.Right is not (Part.Number or Part.Subordinator) && !sentence.Is(at + 1, Trait.Approximation & Trait.Comparative);
    }

    /// <summary>"the [old town] hall": what is left is the same thing, told less closely.</summary>
    static bool IsAttributive(Omission omission)
    {
        var sentence = omission.Sentence;
        // "12 [square] kilometres" is another measure.
        if (omission.Has(Changes) || sentence.Is(omission.Next, Trait.Measure)
            || omission.Left is Part.Name or Part.Pronoun or Part.Adverb or Part.To
            || sentence.Is(omission.From - 1, Trait.Guard | Trait.Superlative | Trait.Comparative))
        {
            return false;
        }

        var isPossessor = sentence.Is(omission.To - 1, Trait.Clitic);
        for (var i = omission.From; i < omission.To; i++)
        {
            var part = sentence[i].Part;
            if (part is not (Part.Nominal or Part.Name or Part.Ing or Part.Adverb or Part.And) && !(isPossessor && part == Part.Possessive))
                return false;
            if (part == Part.And && i == omission.From || part == Part.Adverb && sentence.Is(i, Trait.Soft))
                return false;
        }
        if (isPossessor)
            return IsPossessor(omission);
        if (omission.Find(Part.Possessive) >= 0)
            return false;
        // What is behind must be the noun, and not the verb of what was left out: "the bank [robber] plans".
        if (sentence.Is(omission.Next, Trait.MaybeVerb)
            && omission.Left is not (Part.Determiner or Part.Possessive or Part.Number or Part.Preposition or Part.Nominal))
        {
            return false;
        }

        if (omission.Left == Part.Determiner && sentence.Is(sentence.VerbBefore(omission.From), Trait.TwoObjects)
            && omission.Has(Trait.Plural))
        {
            return false;
        }

        return !sentence.IsOfSet(omission.From) && !IsNarrowing(omission);
    }

    /// <summary>
    /// Whether the noun stands where less is not implied by more: "banned [diesel] cars", "[Young] drivers must pay", "has no [written]
    /// answer".
    /// </summary>
    static bool IsNarrowing(Omission omission)
    {
        var sentence = omission.Sentence;
        var behind = omission.Next;
        while (sentence.PartOf(behind + 1) == Part.Nominal && sentence.Before(behind + 1) == Marks.None)
            behind++;
        return sentence.IsDenied(omission.From) && !IsDefinite(omission) || sentence.IsOfKind(behind + 1, behind + 1);
    }

    static bool IsDefinite(Omission omission)
    {
        for (var i = omission.From - 1; i >= 0 && omission.Sentence[i].Part is Part.Nominal or Part.Determiner or Part.Possessive; i--)
        {
            if (omission.Sentence[i].Part == Part.Possessive || omission.Sentence.IsWord(i, "the"))
                return true;
        }

        return false;
    }

    /// <summary>"[Norland's] president": whose it is, unless it is the only or the largest of them.</summary>
    static bool IsPossessor(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Left is Part.Nominal or Part.Name or Part.Possessive && omission.Before == Marks.None)
            return false;
        for (var i = omission.Next; sentence.PartOf(i) is Part.Nominal or Part.Number or Part.Adverb; i++)
        {
            if (sentence.Is(i, Changes & ~Trait.Guard))
                return false;
        }

        return omission.First != Part.Possessive && !sentence.IsDenied(omission.From)
            && !sentence.IsOfKind(omission.Next + 1, omission.Next + 1);
    }

    /// <summary>"[Prime Minister] Ida Lund", "[The actor] Ida Lund", "[Prime Minister Ida] Lund".</summary>
    static bool IsTitle(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Before == Marks.Comma || omission.Behind != Marks.None
            || omission.Left is Part.Nominal or Part.Name or Part.Determiner or Part.Possessive or Part.Number or Part.Auxiliary
            || sentence.Is(sentence.VerbBefore(omission.Next), Trait.TwoObjects))
        {
            return false;
        }

        for (var i = omission.From; i < omission.To; i++)
        {
            if (sentence[i].Part is not (Part.Nominal or Part.Name) && !(i == omission.From && sentence.IsWord(i, "the"))
                && !(sentence[i].Part == Part.Possessive && sentence.Is(i, Trait.Clitic)))
            {
                return false;
            }

            if (i > omission.From && sentence.Before(i) != Marks.None && !sentence.Is(i - 1, Trait.Honorific))
                return false;
        }
        // At least one of the words is no name: "minister", "actor".
        return HasTitle(omission) && !sentence.Is(omission.Next, Trait.Honorific);
    }

    static bool HasTitle(Omission omission)
    {
        var sentence = omission.Sentence;
        for (var i = omission.From; i < omission.To; i++)
        {
            if (sentence.Is(i, Trait.Honorific) || sentence[i].Part == Part.Nominal && (i > 0 && !sentence.Is(i, Trait.Capital)))
                return true;
        }

        return false;
    }

    /// <summary>"[Ida] Lund", "[Ida M.] Lund", not "[New] York" nor "[Deutsche] Bank".</summary>
    static bool IsFirstName(Omission omission)
    {
        var sentence = omission.Sentence;
        return omission.Length <= 2 && !omission.Has(Trait.Direction | Trait.Honorific | Trait.Month | Trait.Day)
            && (omission.Left is not Part.Name || sentence.Is(omission.From - 1, Trait.Honorific))
            && omission.Left is not (Part.Determiner or Part.Possessive) && sentence.PartOf(omission.Next + 1) != Part.Name
            && !sentence.Is(omission.Next, Trait.Honorific)
            && sentence.StandsAlone(omission.Next);
    }
}
