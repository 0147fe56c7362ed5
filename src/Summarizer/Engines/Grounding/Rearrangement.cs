using Summarizer.Engines.Rules.Grammar;

namespace Summarizer.Engines.Grounding;

/// <summary>
/// The same sentence in another order: who says it before what is said instead of behind, and the circumstance behind instead of before.
/// </summary>
static class Rearrangement
{
    const int LongestSpeaker = 14;

    /// <summary>The orders that say the same.</summary>
    public static IEnumerable<EnglishSentence> Of(EnglishSentence sentence)
    {
        if (sentence.IsCut || sentence.HasOpenQuotation)
            yield break;
        for (var i = Math.Max(1, sentence.Count - LongestSpeaker); i < sentence.Count; i++)
        {
            if ((sentence.Before(i) & Marks.Comma) != 0 && IsSpeaker(sentence, i, sentence.Count))
                yield return Moved(sentence, i, sentence.Count, ", ");
        }

        var comma = 1;
        while (comma < Math.Min(sentence.Count, LongestSpeaker) && (sentence.Before(comma) & Marks.Comma) == 0
            && sentence.PartOf(comma) != Part.That)
        {
            comma++;
        }

        if (sentence.PartOf(0) == Part.Preposition && !Openings.IsPointOfView(sentence) && (sentence.Before(comma) & Marks.Comma) != 0
            && comma < sentence.Count && sentence.CountVerbs(0, comma) == 0 && sentence.CountVerbs(comma, sentence.Count) == 1
            && !sentence.IsDenied(sentence.Count) && sentence.Words[..comma].IndexOfAnyCondition() < 0)
        {
            yield return Moved(sentence, comma, sentence.Count, " ");
        }
    }

    /// <summary>", the mayor said.", ", according to the mayor."</summary>
    static bool IsSpeaker(EnglishSentence sentence, int from, int to)
    {
        if (sentence.Is(from, Trait.Viewpoint))
            return sentence.CountVerbs(from, to) == 0;
        return sentence.PartOf(to - 1) == Part.Verb && sentence.Is(to - 1, Trait.Clausal) && sentence.CountVerbs(from, to) == 1
            && sentence.PartOf(from) is not (Part.And or Part.But or Part.Relative or Part.Subordinator);
    }

    /// <summary>The words from a place on, and then those before.</summary>
    static EnglishSentence Moved(EnglishSentence sentence, int place, int count, string joint)
    {
        var between = joint != " " && sentence.Is(place, Trait.Viewpoint) ? ", " : " ";
        var text = $"{sentence.Slice(place, count)}{between}{sentence.Slice(0, place)}.";
        return EnglishSentence.Read(text, 0, text.Length);
    }

    static int IndexOfAnyCondition(this ReadOnlySpan<SentenceWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].Traits & (Trait.Condition | Trait.Negation | Trait.Viewpoint)) != 0)
                return i;
        }

        return -1;
    }
}
