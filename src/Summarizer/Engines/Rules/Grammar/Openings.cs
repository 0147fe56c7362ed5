using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// What stands before the subject: "On Monday, …", "After the vote, …", "Asked about the plan, …", "The mayor, [Ida Lund, …]", "… was
/// closed, and [the union …]".
/// </summary>
static class Openings
{
    const int LongestLabel = 6;
    const int LongestJoint = 6;

    static readonly ListedWords LabelWords = ListedWords.Named("labels");
    static readonly ListedWords Measured = ListedWords.Named("measured");
    static readonly ListedWords Units = ListedWords.Named("timeUnits");
    static readonly ListedWords Reasons = ListedWords.Named("reasons");
    static readonly ListedWords BehindTime = ListedWords.Named("behindTime");

    public static bool May(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission is { From: 0, Length: 1, First: Part.And or Part.But } && !omission.IsLast || IsLabel(omission))
            return true;
        if (omission.From == 0 && !omission.IsLast && IsJoint(omission))
            return true;
        if (omission.From != 0 || omission.IsLast || omission.Has(Trait.Condition)
            || !sentence.IsWord(omission.Next, "there")
            && omission.Right is not (Part.Determiner or Part.Possessive or Part.Pronoun or Part.Nominal or Part.Name or Part.Number
            or Part.Ing))
        {
            return false;
        }

        if (sentence.NextVerb(omission.Next) < 0)
            return false;
        var hasComma = (sentence.Before(omission.To) & Marks.Comma) != 0
            || omission.To != omission.Next && (sentence.Before(omission.Next) & Marks.Comma) != 0;
        return (hasComma || IsShortCircumstance(omission)) && IsCircumstance(omission) || IsNamedAgain(omission)
            || IsClauseBefore(omission);
    }

    /// <summary>
    /// "[Where it stands:] The port was closed", "[The bottom line:] …": the label of a part of the page, and nobody who says it.
    /// </summary>
    static bool IsLabel(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.From != 0 || omission.IsLast || omission.Length > LongestLabel || omission.To != omission.Next
            || (sentence.Before(omission.To) & Marks.Colon) == 0 || !sentence.Is(omission.To, Trait.Capital)
            || omission.Find(Part.Name) >= 0 && !IsTimed(sentence))
        {
            return false;
        }

        return LabelWords.Has(sentence, 0) || LabelWords.Has(sentence, omission.To - 1);
    }

    /// <summary>"Update, 10 p.m. ET: …".</summary>
    static bool IsTimed(EnglishSentence sentence) => (sentence.Before(1) & Marks.Comma) != 0 && sentence.Is(1, Trait.Digit);

    /// <summary>"In addition, …", "Instead, …", "However, …": what joins a sentence to the one before.</summary>
    static bool IsJoint(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.First == Part.Or)
            return false; // what stands behind it holds only where the other does not
        if (omission.Length == 1 && sentence.Is(0, Trait.Joint) && !(sentence.IsWord(0, "so") && IsMeasure(sentence.Text(1))))
            return true;
        var isSetApart = (sentence.Before(omission.To) & (Marks.Comma | Marks.Colon)) != 0
            || omission.Length > 1 && sentence.Is(omission.To, Trait.Capital);
        return isSetApart && omission.Length <= LongestJoint
            && (omission.Length == 1 && sentence.Is(0, Trait.Connective) || OpeningPhrases.Contains(sentence.Slice(0, omission.To)));
    }

    /// <summary>"To its supporters, the wall …", "For the union, the offer …": who sees it so.</summary>
    public static bool IsPointOfView(EnglishSentence sentence) => sentence.IsWord(0, "to") || sentence.IsWord(0, "for");

    /// <summary>"So far", "so many": there "so" is no joint.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> word) => Measured.Has(WordKey.Of(word));

    static bool IsShortCircumstance(Omission omission) =>
        omission.Length <= 5 && omission.First == Part.Preposition && !omission.HasVerb() && omission.Last is Part.Nominal or Part.Name
        && omission.Right is Part.Determiner or Part.Pronoun or Part.Possessive;

    static bool IsCircumstance(Omission omission)
    {
        var sentence = omission.Sentence;
        var isKnown = omission.First switch
        {
            Part.Preposition => !IsPointOfView(sentence) && !sentence.IsWord(0, "of") && !sentence.IsWord(0, "than")
                && (!omission.HasLooseVerb() || sentence.Is(0, Trait.MayOpenClause) || sentence.PartOf(1) == Part.Ing),
            Part.Subordinator => omission.HasVerb() || omission.Length > 1,
            Part.Ing => !sentence.Is(0, Trait.Viewpoint),
            Part.Adverb => !sentence.Is(0, Trait.Guard | Trait.Negation | Trait.Downward) && !omission.HasLooseVerb(),
            Part.Nominal or Part.Number or Part.Determiner when IsTimeBefore(omission) => true,
            Part.Verb or Part.Nominal =>
                sentence.Is(0, Trait.Past) && sentence.PartOf(1) is Part.Preposition or Part.To && omission.CountVerbs() <= 1,
            _ => false,
        };
        if (!isKnown || sentence.Is(0, Trait.Negation | Trait.Downward)
            || omission.First is Part.Preposition or Part.Adverb && SaysWho(omission)
            || omission.Has(Trait.Viewpoint)
            || sentence.IsWord(0, "as") && Asides.SaysAs(omission))
        {
            return false;
        }

        return !Asides.HoldsOnlyWhen(omission) && (!Asides.IsLongTime(omission) || IsReason(omission)) && IsWholeList(omission);
    }

    /// <summary>
    /// "Faced with the worst flood in years, …", "Despite decades of talks, …": what is told is not dated by the time in it.
    /// </summary>
    static bool IsReason(Omission omission) =>
        omission.Sentence.Is(0, Trait.Past) || Reasons.Has(omission.Sentence, 0);

    /// <summary>"Hours after the verdict, …", "Two days later, …".</summary>
    static bool IsTimeBefore(Omission omission)
    {
        var sentence = omission.Sentence;
        for (var i = 0; i < Math.Min(3, omission.To - 1); i++)
        {
            if (sentence.Is(i, Trait.ShortTime) || Units.Has(sentence, i))
                return BehindTime.Has(sentence, i + 1);
        }

        return false;
    }

    static bool SaysWho(Omission omission) => Asides.SaysWho(omission) && !omission.Sentence.Is(0, Trait.MayOpenClause);

    /// <summary>Not "In Rome, [Paris and London, the courts …]".</summary>
    static bool IsWholeList(Omission omission)
    {
        var sentence = omission.Sentence;
        for (var i = omission.Next; i < sentence.Count && sentence[i].Part is not (Part.Verb or Part.Auxiliary or Part.Modal); i++)
        {
            if (sentence[i].Part is Part.And or Part.Or && i + 2 < sentence.Count && HasCommaBefore(sentence, i + 1))
                return false;
        }

        return true;
    }

    static bool HasCommaBefore(EnglishSentence sentence, int from)
    {
        for (var i = from + 1; i < sentence.Count && sentence[i].Part is not (Part.Verb or Part.Auxiliary or Part.Modal); i++)
        {
            if ((sentence[i].Before & Marks.Comma) != 0)
                return true;
        }

        return false;
    }

    /// <summary>"[The mayor,] Ida Lund, resigned": the name says who it is.</summary>
    static bool IsNamedAgain(Omission omission)
    {
        var sentence = omission.Sentence;
        if (omission.Right != Part.Name || (sentence.Before(omission.Next) & Marks.Comma) == 0 || omission.To != omission.Next
            || !omission.IsAll([Part.Determiner, Part.Nominal, Part.Name, Part.Possessive])
            || omission.First == Part.Name || sentence.Is(0, Trait.Negation | Trait.Quantifier & ~Trait.Article))
        {
            return false;
        }

        var end = omission.Next;
        while (sentence.PartOf(end) == Part.Name)
            end++;
        return (sentence.Before(end) & Marks.Comma) != 0
            && sentence.PartOf(end) is Part.Verb or Part.Auxiliary or Part.Modal or Part.Relative;
    }

    /// <summary>"[The port was closed, and] the union rejected the plan": nobody says the first, so nobody says the second.</summary>
    static bool IsClauseBefore(Omission omission)
    {
        var sentence = omission.Sentence;
        var join = omission.To - 1;
        var isJoined = omission.Last is Part.And or Part.But && (sentence.Before(join) & Marks.Comma) != 0
            || (sentence.Before(omission.To) & Marks.Semicolon) != 0;
        return isJoined && omission.Next == omission.To && omission.HasVerb() && !Asides.SaysWho(omission)
            && omission.Right is not Part.Pronoun
            && omission.First is not (Part.Subordinator or Part.Preposition)
            && !omission.Has(Trait.Clausal | Trait.Viewpoint) && sentence.Words[..omission.To].ToArray().All(word => word.Quotation == 0);
    }
}
