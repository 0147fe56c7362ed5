using System.Collections.Frozen;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Whether a line can stand alone as a statement.</summary>
static class Fitness
{
    /// <summary>The fewest words of a fact.</summary>
    public const int FewestWords = 6;

    /// <summary>The most words of a fact: more are not read at a glance.</summary>
    public const int MostWords = 40;

    const int LongestOpening = 16;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoisePhrases = EmbeddedResource
        .ReadLines("Engines/Rules/Lexicon/Resources/noise.en.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line points back at another sentence, asks, speaks for itself, belongs to the page, or is no whole sentence.</summary>
    public static bool IsDefective(Line line, IndexedArticle article)
    {
        var (written, first, last) = (0, -1, -1);
        for (var i = 0; i < line.Count; i++)
        {
            ref readonly var token = ref line.Token(i);
            if (token.Is(WordClass.FirstPerson | WordClass.Noise) || token.Is(WordClass.NoiseOpener) && IsNoise(line, i, article))
                return true;
            written += i == 0 || token.Is(WordClass.SpaceBefore) ? 1 : 0;
            if (!token.Is(WordClass.Word))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        if (first < 0 || article.Vocabulary.IsSpaced && written is < FewestWords or > MostWords)
            return true;
        return IsAsideOrItem(line) || PointsBack(line, first, article) || PointsBackBehindOpening(line, first) || !EndsWhole(line, last + 1) || HasLooseQuotation(line);
    }

    /// <summary>What speaks against showing a line that is not defective.</summary>
    public static float Penalty(Line line, FactSettings settings)
    {
        var penalty = line.Is(0, WordClass.Quote | WordClass.SingleQuote) ? settings.OpensWithQuote : 0;
        var (names, numbers, quotes) = (0, 0, 0);
        for (var i = 1; i < line.Count; i++)
        {
            ref readonly var token = ref line.Token(i);
            names += token.Is(WordClass.Capital) ? 1 : 0;
            numbers += token.Is(WordClass.Digit | WordClass.Number) ? 1 : 0;
            quotes += token.Is(WordClass.Quote) ? 1 : 0;
        }
        if (line.Is(0, WordClass.VagueOpener))
            penalty += settings.VagueOpener;
        if (quotes > 0)
            penalty += settings.Quotes;
        if (numbers > 0)
            penalty -= settings.Numbers;
        else if (names == 0)
            penalty += settings.NothingNamed;
        return penalty;
    }

    /// <summary>Whether a line's first word leans on the sentence before. In English one that begins a sentence in lower case continues another.</summary>
    public static bool PointsBack(Line line, int first, IndexedArticle article)
    {
        ref readonly var word = ref line.Token(first);
        if (!article.Vocabulary.IsEnglish)
            return article.Language.IsDanglingOpener(article.Words[word.Word].Entry.Surface);
        return word.Is(WordClass.Pronoun | WordClass.Connective | WordClass.CommaConnective)
            || !word.Is(WordClass.Capital | WordClass.Digit) && line.Tokens[0] == article.Sentences[line.Sentence].First;
    }

    /// <summary>"(The bridge is closed.)", "• Melons by 24 cents".</summary>
    static bool IsAsideOrItem(Line line) =>
        !line.Is(0, WordClass.Word | WordClass.Quote | WordClass.SingleQuote) && line.Text(0)[0] is '(' or '[' or '•' or '-' or '–' or '—' or '*' or '·' or '▪' or '■' or '►' or '>';

    /// <summary>"In May, he resigned", "On Sunday he spoke": whoever he is, the circumstance before does not name him.</summary>
    static bool PointsBackBehindOpening(Line line, int first)
    {
        var names = false;
        for (var i = first; i < Math.Min(line.Count, LongestOpening); i++)
        {
            if (line.Is(i, WordClass.Comma))
                return !names && line.Is(i + 1, WordClass.Pronoun) && line.Text(i + 1) is "he" or "she" or "they" or "it";
            if (i > first + 1 && line.Is(first, WordClass.EndPreposition) && line.Is(i, WordClass.Pronoun) && line.Text(i) is "he" or "she" or "they")
                return !names;
            names |= i > first && line.Is(i, WordClass.Capital) && !line.Is(i, WordClass.Day | WordClass.Month);
            if (line.Is(i, WordClass.Quote))
                return false;
        }
        return false;
    }

    /// <summary>Whether a quotation of a line does not end in it, or opens it and is of somebody whom it does not name: nobody, or "he".</summary>
    public static bool HasLooseQuotation(Line line)
    {
        var (isOpen, speaker) = (false, -1);
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Quote))
                isOpen = !isOpen;
            else if (!isOpen && speaker < 0 && line.Is(i, WordClass.Word))
                speaker = i;
        }
        if (isOpen || !line.Is(0, WordClass.Quote))
            return isOpen;
        return speaker < 0 || line.Is(speaker, WordClass.Pronoun) || line.Is(speaker, WordClass.Attribution) && line.Is(speaker + 1, WordClass.Pronoun);
    }

    static bool IsNoise(Line line, int place, IndexedArticle article)
    {
        var next = place + 1;
        while (next < line.Count && !line.Is(next, WordClass.Word))
            next++;
        if (next > place + 2 || next >= line.Count)
            return false;
        Span<char> phrase = stackalloc char[24];
        var (left, right) = (line.Token(place), line.Token(next));
        if (left.Length + 1 + right.Length > phrase.Length)
            return false;
        var text = article.Article.Text.AsSpan();
        text.Slice(left.Start, left.Length).CopyTo(phrase);
        phrase[left.Length] = ' ';
        text.Slice(right.Start, right.Length).CopyTo(phrase[(left.Length + 1)..]);
        return NoisePhrases.Contains(phrase[..(left.Length + 1 + right.Length)]);
    }

    static bool EndsWhole(Line line, int behindLastWord)
    {
        for (var i = behindLastWord; i < line.Count; i++)
        {
            if (line.Is(i, WordClass.Stopper))
                return !line.Is(i, WordClass.Question);
        }
        return false;
    }
}
