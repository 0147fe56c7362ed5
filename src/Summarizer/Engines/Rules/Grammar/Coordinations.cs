namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// One of two things that "and" joins: "resigned [and left the party]", "[met the owners and] left", "Lund [and Berg] won", "a port[, a
/// bank] and a school".
/// </summary>
static class Coordinations
{
    static readonly Part[] Noun = [Part.Determiner, Part.Possessive, Part.Nominal, Part.Name, Part.Number, Part.Ing];

    public static bool May(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Has(Trait.Condition) || omission.Find(Part.Or) >= 0 || omission.Length < 2)
            return false;
        if (omission.First == Part.And)
            return IsVerbBehind(omission) || IsNounBehind(omission) || IsClauseBehind(omission);
        if (omission.Last == Part.And && omission.To == omission.Next || IsListedVerb(omission))
            return IsVerbBefore(omission) || IsNounBefore(omission);
        return omission.IsAll(Noun) && IsItem(omission);
    }

    static bool EndsHere(Omission omission) =>
        omission.IsLast || (omission.Behind & (Marks.Comma | Marks.Semicolon | Marks.Dash | Marks.Close | Marks.Stop)) != 0;

    /// <summary>
    /// "resigned [and left the party]". Under a "not" both are denied together, when one auxiliary serves both. What takes the first back
    /// stays.
    /// </summary>
    static bool IsVerbBehind(Omission omission)
    {
        var (sentence, verb) = (omission.Sentence, omission.From + 1);
        if (sentence.PartOf(verb) == Part.Adverb)
            verb++;
        return !TakesBack(omission, verb) && sentence.PartOf(verb) is Part.Verb or Part.Auxiliary or Part.Modal or Part.That
            && EndsHere(omission)
            && (sentence.Is(verb, Trait.Past | Trait.Auxiliary) || !sentence.IsDenied(omission.From)
            && !sentence.Is(sentence.VerbBefore(omission.From), Trait.Denying));
    }

    /// <summary>
    /// "had the chance [and has failed to use it]", "was asked to resign [and refused]": a denial without an object of its own denies what
    /// stands before it.
    /// </summary>
    static bool TakesBack(Omission omission, int verb)
    {
        var sentence = omission.Sentence;
        while (sentence.PartOf(verb) is Part.Auxiliary or Part.Modal or Part.Adverb)
            verb++;
        return sentence.Is(verb, Trait.Denying) && (verb + 1 >= omission.To || sentence.PartOf(verb + 1) == Part.To);
    }

    /// <summary>"[sold a ship,] [hired a captain and] left the port", "sold a ship[, hired a captain] and left the port".</summary>
    static bool IsListedVerb(Omission omission) =>
        omission.Right == Part.And && omission.To == omission.Next && (omission.Before & Marks.Comma) != 0
        && omission.Sentence.PartOf(omission.Next + 1) == Part.Verb
        || omission.To < omission.Next && omission.Sentence.PartOf(omission.To) == Part.Verb
        && (omission.Sentence.Before(omission.To) & Marks.Comma) != 0
        && omission.Sentence.PartOf(omission.Next - 1) == Part.And;

    static bool IsClauseBehind(Omission omission)
    {
        var verb = omission.Sentence.NextVerb(omission.From);
        return EndsHere(omission) && verb > omission.From + 1 && verb < omission.To
            && omission.Sentence.PartOf(omission.From + 1) is Part.Determiner or Part.Name or Part.Pronoun or Part.Nominal
            or Part.Possessive or Part.Number
            && omission.CountVerbs() > 0;
    }

    /// <summary>
    /// "[met the owners and] left the party": one subject, two verbs of one form, and nobody else in between who could be the second one's
    /// subject.
    /// </summary>
    static bool IsVerbBefore(Omission omission)
    {
        var (sentence, next) = (omission.Sentence, omission.Next);
        if (omission.First is not (Part.Verb or Part.Auxiliary or Part.Modal or Part.Adverb)
            || omission.Left is not (Part.Nominal or Part.Name or Part.Pronoun or Part.Relative or Part.Auxiliary or Part.Modal or Part.To))
        {
            return false;
        }

        if (omission.CountVerbs() != 1 || omission.Has(Trait.Clausal) || omission.Find(Part.That) >= 0 || omission.Find(Part.Relative) >= 0
            || omission.Find(Part.Subordinator) >= 0 || omission.Find(Part.To) >= 0
            || sentence.IsDenied(omission.From) || sentence.Is(sentence.VerbBefore(omission.From), Trait.Denying)
            || (sentence.Before(omission.To - 1) & Marks.Semicolon) != 0)
        {
            return false;
        }

        if (omission.Right == Part.And)
            return omission.First == Part.Verb && sentence.Is(omission.From, Trait.Past) == sentence.Is(next + 1, Trait.Past);
        if (omission.Right is Part.Auxiliary or Part.Modal)
        {
            return omission.First is Part.Auxiliary or Part.Modal or Part.Verb
                && omission.Left is Part.Nominal or Part.Name or Part.Pronoun or Part.Relative;
        }

        if (omission.Right != Part.Verb || omission.First is Part.Auxiliary or Part.Modal)
            return false;
        return sentence.Is(omission.From, Trait.Past) == sentence.Is(next, Trait.Past);
    }

    /// <summary>"Lund [and Berg] won", "sold a port [and a bank in Rome]".</summary>
    static bool IsNounBehind(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Find(Part.That) >= 0 || sentence.IsDenied(omission.From) || sentence.Is(omission.To - 1, Trait.Clitic)
            || !omission.Sentence.Separable(omission.From)
            || omission.Last is not (Part.Nominal or Part.Name or Part.Number or Part.Ing or Part.Pronoun)
            || omission.Left is not (Part.Nominal or Part.Name or Part.Number or Part.Pronoun))
        {
            return false;
        }

        if (omission.HasVerb())
            return false;
        if (omission.Right is Part.Verb or Part.Auxiliary or Part.Modal)
            return IsShared(omission);
        return EndsHere(omission);
    }

    /// <summary>"[Lund and] Berg won": not of "the wife of [Lund and] Berg".</summary>
    static bool IsNounBefore(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Left is not (Part.None or Part.Verb or Part.Preposition or Part.Auxiliary) || sentence.IsWord(omission.From - 1, "of")
            || sentence.IsWord(omission.From - 1, "between")
            || omission.Last != Part.And || !new Omission(sentence, omission.From, omission.To - 1, omission.Next).IsAll(Noun)
            || omission.Right is not (Part.Determiner or Part.Possessive or Part.Nominal or Part.Name or Part.Number)
            || sentence.IsDenied(omission.From) || !sentence.Separable(omission.From))
        {
            return false;
        }

        return omission.Left != Part.None || IsShared(omission);
    }

    /// <summary>"a port[, a bank] and a school", "[A port,] a bank and a school were closed".</summary>
    static bool IsItem(Omission omission)
    {
        var sentence = omission.Sentence;
        if ((omission.Behind & Marks.Comma) == 0 && (omission.Right != Part.And || (omission.Before & Marks.Comma) == 0)
            || omission.From > 0 && (omission.Before & Marks.Comma) == 0 && omission.Left is not (Part.Verb or Part.Preposition)
            || sentence.IsDenied(omission.From)
            || sentence.NextOr(omission.Next) || !sentence.Separable(omission.From))
        {
            return false;
        }

        for (var i = omission.Next; i < sentence.Count && sentence[i].Part is not (Part.Verb or Part.Auxiliary or Part.Modal); i++)
        {
            if (sentence[i].Part == Part.And)
                return omission.From > 0 || IsShared(omission);
        }

        return false;
    }

    /// <summary>Whether what is said of two subjects is said of each: not "own 40 percent", "met", "together".</summary>
    static bool IsShared(Omission omission)
    {
        var sentence = omission.Sentence;
        for (var i = Math.Min(omission.Next, sentence.Count); i < sentence.Count; i++)
        {
            if (sentence.Is(i, Trait.Collective | Trait.Reciprocal) || sentence[i].Part == Part.Number && i > omission.Next)
                return false;
        }

        return true;
    }

    extension(EnglishSentence sentence)
    {
        /// <summary>Whether nothing before says that the things are meant together: "between", "both".</summary>
        public bool Separable(int place)
        {
            for (var i = place - 1; i >= 0; i--)
            {
                if (sentence.Is(i, Trait.Collective) || sentence.IsWord(i, "both") || sentence.IsWord(i, "between"))
                    return false;
                if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal or Part.Subordinator or Part.Relative)
                    return true;
            }
            return true;
        }
    }
}
