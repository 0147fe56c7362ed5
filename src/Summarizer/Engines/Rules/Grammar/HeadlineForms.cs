namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Words that headlines leave unsaid because a reader supplies them.</summary>
static class HeadlineForms
{
    static readonly ListedWords KeepsArticle = ListedWords.Named("keepsArticle");
    static readonly ListedWords NeedsArticle = ListedWords.Named("needsArticle");

    public static bool May(Omission omission)
    {
        var (sentence, from, to) = (omission.Sentence, omission.From, omission.To);
        if (omission.Length > 3 || omission.Right == Part.None)
            return false;
        if (omission.Length == 1 && sentence.Is(from, Trait.Article))
            return IsUnsaidArticle(omission);
        if (to != omission.Next)
            return false;
        if (omission.Length == 1 && omission.First == Part.That)
        {
            // "said [that] the bank", "the plan [that] Lund backed"; not "the plan that failed".
            return omission.Before == Marks.None
                && omission.Right is not (Part.Verb or Part.Auxiliary or Part.Modal or Part.None or Part.Adverb)
                && omission.Left is Part.Verb or Part.Nominal;
        }

        if (omission.First == Part.Auxiliary && omission.Find(Part.Modal) < 0)
            return omission.IsAll([Part.Auxiliary]) && omission.Left is Part.Nominal or Part.Name && IsSupplied(omission);
        // "the man [who was] accused of fraud".
        return omission.Length == 2 && omission.First is Part.Relative or Part.That && !sentence.Is(from, Trait.Possessive)
            && sentence.Is(from + 1, Trait.Be) && !sentence.Is(from + 1, Trait.Negation)
            && omission.Right is Part.Verb or Part.Ing && (sentence.Is(to, Trait.Ing) || IsPassive(sentence, to))
            && omission.Left is Part.Nominal or Part.Name;
    }

    static bool IsUnsaidArticle(Omission omission)
    {
        var (sentence, from, to) = (omission.Sentence, omission.From, omission.Next);
        if (omission.Right is not (Part.Nominal or Part.Name or Part.Ing or Part.Verb or Part.Adverb or Part.Number)
            || from > 0 && sentence.Is(from, Trait.Capital))
        {
            return false;
        }

        return !KeepsArticle.Has(sentence, to) && !NeedsArticle.Has(sentence, from - 1) && omission.Left != Part.Number;
    }

    /// <summary>"is to close", "are closing", "was closed by", "has ordered", "has been closed by".</summary>
    static bool IsSupplied(Omission omission)
    {
        var (sentence, from, to) = (omission.Sentence, omission.From, omission.To);
        if (omission.Has(Trait.Negation | Trait.Had | Trait.Do))
            return false;
        var isBe = sentence.Is(to - 1, Trait.Be);
        if (isBe && omission.Length == 1 && sentence.Is(from, Trait.Present) && (omission.Right == Part.To || sentence.Is(to, Trait.Ing)))
            return true;
        return isBe ? IsPassive(sentence, to) : sentence.Is(to - 1, Trait.Have) && omission.Length == 1 && sentence.Is(to, Trait.Past);
    }

    /// <summary>A participle that cannot be taken for the verb of its subject.</summary>
    static bool IsPassive(EnglishSentence sentence, int verb)
    {
        if (sentence.PartOf(verb) != Part.Verb || !sentence.Is(verb, Trait.Past))
            return false;
        if (sentence.IsWord(verb + 1, "by"))
            return true;
        return !sentence.Is(verb, Trait.ActiveToo) && sentence.PartOf(verb + 1) is Part.To or Part.Preposition;
    }
}
