namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words that are left out of a sentence together.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The word behind the last of them.</param>
/// <param name="Next">The first word behind them that stays, or the number of words when none does.</param>
readonly record struct Omission(EnglishSentence Sentence, int From, int To, int Next)
{
    public int Length => To - From;

    /// <summary>Whether nothing that stays stands behind.</summary>
    public bool IsLast => Next >= Sentence.Count;

    /// <summary>The marks before the first word.</summary>
    public Marks Before => From == 0 ? Marks.None : Sentence.Before(From);

    /// <summary>The marks behind the last word, and before the next that stays.</summary>
    public Marks Behind => Sentence.Before(To) | Sentence.Before(Next);

    /// <summary>What the first word is.</summary>
    public Part First => Sentence.PartOf(From);

    /// <summary>What the last word is.</summary>
    public Part Last => Sentence.PartOf(To - 1);

    /// <summary>What the word before is.</summary>
    public Part Left => Sentence.PartOf(From - 1);

    /// <summary>What the next word that stays is.</summary>
    public Part Right => Sentence.PartOf(Next);

    /// <summary>Whether one of the words has one of the traits.</summary>
    public bool Has(Trait any)
    {
        foreach (ref readonly var word in Sentence.Words[From..To])
        {
            if ((word.Traits & any) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The first place with a part; -1 when there is none.</summary>
    public int Find(Part part)
    {
        for (var i = From; i < To; i++)
        {
            if (Sentence[i].Part == part)
                return i;
        }

        return -1;
    }

    /// <summary>Whether there is a verb outside of clauses that begin inside.</summary>
    public bool HasLooseVerb()
    {
        for (var i = From; i < To; i++)
        {
            if (Sentence[i].Part is Part.Relative or Part.That or Part.Subordinator or Part.To || Sentence.Is(i, Trait.MayOpenClause))
                return false;
            if (Sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal)
                return true;
        }
        return false;
    }

    /// <summary>Whether there is any verb.</summary>
    public bool HasVerb() => CountVerbs() > 0;

    /// <summary>How many groups of verbs there are: "has been closed" is one.</summary>
    public int CountVerbs() => Sentence.CountVerbs(From, To);

    /// <summary>Whether all words are of these parts.</summary>
    public bool IsAll(ReadOnlySpan<Part> parts)
    {
        foreach (ref readonly var word in Sentence.Words[From..To])
        {
            if (!parts.Contains(word.Part))
                return false;
        }

        return true;
    }
}
