using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>Who "he" or "she" is in a sentence: the one person that the sentence before names, when it names nobody else.</summary>
readonly record struct Antecedent(EnglishSentence? Before, int Start, int End)
{
    static readonly string[] Pronouns = ["he", "she", "him", "her", "his"];

    /// <summary>Nobody.</summary>
    public static Antecedent None => default;

    /// <summary>Whoever a sentence names, when it names one person only and the next one nobody before its pronoun.</summary>
    public static Antecedent Of(EnglishSentence before, EnglishSentence sentence)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].Part == Part.Pronoun || IsPerson(before, i) && !IsTitleBeforeName(before, i))
                return None;
            if (!IsName(before, i))
                continue;
            var last = i;
            while (IsName(before, last + 1) && before.Before(last + 1) == Marks.None)
                last++;
            if (start >= 0 && before[last].Key != before[end - 1].Key)
                return None;
            if (start < 0)
                (start, end) = (i, last + 1);
            i = last;
        }
        if (start < 0)
            return None;
        for (var i = 0; i < sentence.Count && !IsPronoun(sentence, i); i++)
        {
            if (IsName(sentence, i) || IsPerson(sentence, i))
                return None;
        }

        return new Antecedent(before, start, end);
    }

    /// <summary>Whether a word of a sentence stands for the name.</summary>
    public bool IsMeantBy(EnglishSentence sentence, int place) => Before is not null && IsPronoun(sentence, place);

    /// <summary>Whether the name has a word.</summary>
    public bool Names(ulong key)
    {
        for (var i = Start; i < End; i++)
        {
            if (Before![i].Key == key)
                return true;
        }

        return false;
    }

    /// <summary>How many words of a line, from a place on, are the name or its surname; 0 when they are another's.</summary>
    public int LengthAt(EnglishSentence line, int place)
    {
        if (Before is null)
            return 0;
        for (var start = Start; start < End; start++)
        {
            var length = 0;
            while (start + length < End && place + length < line.Count && line[place + length].Key == Before[start + length].Key)
                length++;
            if (length == End - start && (start == Start || start == End - 1))
                return length;
        }
        return 0;
    }

    static bool IsPronoun(EnglishSentence sentence, int place)
    {
        if (sentence.PartOf(place) is not (Part.Pronoun or Part.Possessive))
            return false;
        foreach (var pronoun in Pronouns)
        {
            if (sentence.IsWord(place, pronoun))
                return true;
        }

        return false;
    }

    // A name behind "in" or "at" is a place; days and months are nobody.
    static bool IsName(EnglishSentence sentence, int place) => (sentence.PartOf(place) == Part.Name || place == 0 && sentence.IsNameInside(0)) && !sentence.Is(place, Trait.Day | Trait.Month | Trait.Honorific)
        && !(sentence.PartOf(place - 1) == Part.Preposition && (sentence.IsWord(place - 1, "in") || sentence.IsWord(place - 1, "at") || sentence.IsWord(place - 1, "near")));

    static bool IsPerson(EnglishSentence sentence, int place) => sentence.Is(place, Trait.Honorific) || sentence.IsWord(place, "man") || sentence.IsWord(place, "woman") || sentence.IsWord(place, "boy")
        || sentence.IsWord(place, "girl") || sentence.IsWord(place, "brother") || sentence.IsWord(place, "sister") || sentence.IsWord(place, "father") || sentence.IsWord(place, "mother") || sentence.IsWord(place, "son")
        || sentence.IsWord(place, "daughter") || sentence.IsWord(place, "wife") || sentence.IsWord(place, "husband") || sentence.IsWord(place, "friend") || sentence.IsWord(place, "rival") || sentence.IsWord(place, "predecessor")
        || sentence.IsWord(place, "successor") || sentence.IsWord(place, "lawyer") || sentence.IsWord(place, "neighbour") || sentence.IsWord(place, "neighbor");

    /// <summary>"the mayor Ida Lund", "Ida Lund, the mayor": the same person twice.</summary>
    static bool IsTitleBeforeName(EnglishSentence sentence, int place)
    {
        for (var i = place + 1; i < Math.Min(place + 6, sentence.Count); i++)
        {
            if (IsName(sentence, i))
                return true;
            if (sentence[i].Part is Part.Verb or Part.Auxiliary or Part.Modal or Part.And)
                break;
        }
        return sentence.PartOf(place - 1) is Part.Determiner && (sentence.Before(place - 1) & Marks.Comma) != 0 && IsName(sentence, place - 2);
    }
}
