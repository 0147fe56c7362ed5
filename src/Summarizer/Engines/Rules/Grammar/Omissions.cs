namespace Summarizer.Engines.Rules.Grammar;

/// <summary>
/// What may be left out of an English sentence so that what is left follows from it: used to shorten sentences and to check that a line is
/// a sentence shortened.
/// </summary>
/// <remarks>Whatever is not known to be harmless is not allowed.</remarks>
static class Omissions
{
    /// <summary>More words in a row are not left out but before or behind a whole clause.</summary>
    public const int Most = 60;

    const int LongestFrame = 5;

    static readonly ListedWords Framing = ListedWords.Named("framing");
    static readonly ListedWords Frames = ListedWords.Named("frames");

    /// <summary>Whether the words from one place to before another may be left out.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The first word.</param>
    /// <param name="to">The word behind the last.</param>
    /// <param name="effort">What may be spent on the answer, which is no when that does not suffice; null for whatever it takes.</param>
    public static bool May(EnglishSentence sentence, int from, int to, Effort? effort = null)
    {
        if (to - from > Most || sentence.IsCut || CutsQuotation(sentence, from, to) || CutsWord(sentence, from, to)
            || CutsQuestion(sentence, from, to))
        {
            return false;
        }

        // What stays behind an article that is not said is its noun all the same.
        while (to - from > 1 && sentence.Is(to - 1, Trait.Article) && HeadlineForms.May(new Omission(sentence, to - 1, to, to)))
            to--;
        Span<bool> isDead = stackalloc bool[to - from];
        isDead.Clear();
        return IsParts(new Omission(sentence, from, to, to), from, isDead, effort);
    }

    /// <summary>Whether the words from a place on are one part, or several in a row: the longest first, and no place twice.</summary>
    static bool IsParts(Omission all, int start, Span<bool> isDead, Effort? effort)
    {
        if (start == all.To)
            return true;
        if (isDead[start - all.From])
            return false;
        for (var end = all.To; end > start; end--)
        {
            if (effort?.SpendOn(end - start) == false)
                return false;
            if (IsPart(new Omission(all.Sentence, start, end, all.To)) && IsParts(all, end, isDead, effort))
                return true;
        }

        isDead[start - all.From] = true;
        return false;
    }

    /// <summary>
    /// Whether these words are one part that may be left out of any line: not what only headlines leave out, nor a word before its noun,
    /// which may be half of its name.
    /// </summary>
    public static bool IsWhole(EnglishSentence sentence, int from, int to, Effort effort) =>
        to - from <= Most && effort.SpendOn(to - from) && !sentence.IsCut && !CutsQuotation(sentence, from, to)
            && !CutsWord(sentence, from, to)
            && !CutsQuestion(sentence, from, to) && new Omission(sentence, from, to, to) is var omission
        && !HeadlineForms.May(omission) && !Modifiers.May(omission) && IsPart(omission);

    static bool IsPart(Omission omission)
    {
        if (IsFrame(omission))
            return false;
        // A mark before it makes it an aside, the beginning an opening; the cheap ones first.
        if (omission.Length <= 7 && (HeadlineForms.May(omission) || TimeOfDay.May(omission) || Modifiers.May(omission)))
            return true;
        return omission.From == 0 ? Openings.May(omission) || Coordinations.May(omission)
            : Adjuncts.May(omission) || omission.Before != Marks.None && Asides.May(omission) || Coordinations.May(omission);
    }

    /// <summary>"In the film", "in mice": where alone it is so.</summary>
    static bool IsFrame(Omission omission)
    {
        if (omission.First != Part.Preposition || !Framing.Has(omission.Sentence, omission.From))
            return false;
        for (var i = omission.From + 1; i < Math.Min(omission.To, omission.From + LongestFrame); i++)
        {
            if (Frames.Has(omission.Sentence, i))
                return true;
        }

        return false;
    }

    /// <summary>A quotation stays whole or goes whole.</summary>
    static bool CutsQuotation(EnglishSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var quotation = sentence[i].Quotation;
            if (quotation != 0 && (from > 0 && sentence[from - 1].Quotation == quotation
                || to < sentence.Count && sentence[to].Quotation == quotation))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A question goes whole, or its end stays.</summary>
    static bool CutsQuestion(EnglishSentence sentence, int from, int to) =>
        to == sentence.Count && from > sentence.Question && sentence.Question >= 0;

    /// <summary>"Lund['s brother]", "[Lund]'s brother", "10 [percent]", "$[3]".</summary>
    static bool CutsWord(EnglishSentence sentence, int from, int to) =>
        sentence.Is(from, Trait.Clitic) || sentence.Is(to, Trait.Clitic) || sentence.Is(from - 1, Trait.Currency)
            || sentence.Is(to - 1, Trait.Currency)
        || from > 0 && sentence[from - 1].Part == Part.Number && sentence.Is(from, Trait.Measure | Trait.Number);
}
