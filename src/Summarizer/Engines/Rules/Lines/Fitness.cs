using System.Collections.Frozen;
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

    /// <summary>Why a line cannot stand alone: it points back at another sentence, asks, speaks for itself, belongs to the page, or is no whole sentence; null when it can.</summary>
    public static string? Defect(Line line)
    {
        var (written, first, last) = (0, -1, -1);
        var tokens = line.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Is(WordClass.FirstPerson))
                return "speaks for itself";
            if (token.Is(WordClass.Noise) || token.Is(WordClass.NoiseOpener) && IsNoise(line, i))
                return "belongs to the page";
            written += i == 0 || token.Is(TokenMark.SpaceBefore) ? 1 : 0;
            if (!token.Is(TokenMark.Word))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        return first < 0 ? "has no words"
            : line.Article.Vocabulary.IsSpaced && written < FewestWords ? "is too short"
            : line.Article.Vocabulary.IsSpaced && written > MostWords ? "is too long"
            : IsAsideOrItem(line) ? "is an aside or an item of a list"
            : PointsBack(line, first) || PointsBackBehindOpening(line, first) ? "points back"
            : !EndsWhole(line, last + 1) ? "asks or does not end"
            : HasLooseQuotation(line) ? "quotes somebody whom it does not name"
            : null;
    }

    /// <summary>Whether a line's first word leans on the sentence before. In English one that begins a sentence in lower case continues another.</summary>
    public static bool PointsBack(Line line, int first)
    {
        var (word, article) = (line[first], line.Article);
        if (!article.Vocabulary.IsEnglish)
            return article.Language.IsDanglingOpener(article.Words[word.Word].Entry.Surface);
        return word.Is(WordClass.Pronoun | WordClass.Connective | WordClass.CommaConnective)
            || !word.Is(TokenMark.Capital | WordClass.Digit) && line.Places[0] == article.Sentences[line.Sentence].First;
    }

    /// <summary>"(The bridge is closed.)", "• Melons by 24 cents".</summary>
    static bool IsAsideOrItem(Line line) =>
        line.Is(0, TokenMark.OpenParenthesis | TokenMark.Dash | TokenMark.Hyphen | TokenMark.Bullet);

    /// <summary>"In May, he resigned", "On Sunday he spoke": whoever he is, the circumstance before does not name him.</summary>
    static bool PointsBackBehindOpening(Line line, int first)
    {
        var names = false;
        for (var i = first; i < Math.Min(line.Count, LongestOpening); i++)
        {
            if (line.Is(i, TokenMark.Comma))
                return !names && line.Is(i + 1, WordClass.SubjectPronoun);
            if (i > first + 1 && line.Is(first, WordClass.EndPreposition) && line.Is(i, WordClass.PersonPronoun))
                return !names;
            names |= i > first && line.Is(i, TokenMark.Capital) && !line.Is(i, WordClass.Day | WordClass.Month);
            if (line.Is(i, TokenMark.Quote))
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
            if (line.Is(i, TokenMark.Quote))
                isOpen = !isOpen;
            else if (!isOpen && speaker < 0 && line.Is(i, TokenMark.Word))
                speaker = i;
        }
        if (isOpen || !line.Is(0, TokenMark.Quote))
            return isOpen;
        return speaker < 0 || line.Is(speaker, WordClass.Pronoun) || line.Is(speaker, WordClass.Attribution) && line.Is(speaker + 1, WordClass.Pronoun);
    }

    static bool IsNoise(Line line, int place)
    {
        var next = place + 1;
        while (next < line.Count && !line.Is(next, TokenMark.Word))
            next++;
        if (next > place + 2 || next >= line.Count)
            return false;
        Span<char> phrase = stackalloc char[24];
        var (left, right) = (line[place], line[next]);
        if (left.Length + 1 + right.Length > phrase.Length)
            return false;
        var text = line.Article.Article.Text.AsSpan();
        text.Slice(left.Start, left.Length).CopyTo(phrase);
        phrase[left.Length] = ' ';
        text.Slice(right.Start, right.Length).CopyTo(phrase[(left.Length + 1)..]);
        return NoisePhrases.Contains(phrase[..(left.Length + 1 + right.Length)]);
    }

    static bool EndsWhole(Line line, int behindLastWord)
    {
        for (var i = behindLastWord; i < line.Count; i++)
        {
            if (line.Is(i, TokenMark.Stopper))
                return !line.Is(i, TokenMark.Question);
        }
        return false;
    }
}
