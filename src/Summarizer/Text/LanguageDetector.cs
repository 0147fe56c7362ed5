using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Summarizer.Text;

/// <summary>The language a text is written in, told by its script or by its function words and letters.</summary>
/// <remarks>
/// Of the words of an article a third or more are function words, and each language has its own; a word counts for the languages
/// that have it, the less the more of them there are. A letter beyond a to z counts a little for the languages that write it, and
/// against the others. Scripts that one language writes need no words.
/// </remarks>
static class LanguageDetector
{
    const int Looked = 1000;
    const int Glanced = 400;
    const int LongestWord = 24;

    /// <summary>The share of function words below which a text is taken for a language that is not known, or for no text at all.</summary>
    const double LeastShare = 0.15;

    /// <summary>How much more the best language must count than the next.</summary>
    const double LeastLead = 1.1;

    /// <summary>The lead with which a glance is enough.</summary>
    const double ClearLead = 2;

    /// <summary>The share of letters the language does not have above which it is none of ours.</summary>
    const double MostForeign = 0.03;

    /// <summary>Foreign letters that may be those of a name.</summary>
    const int FewForeign = 5;

    /// <summary>What a letter counts beside a word's one.</summary>
    const float LetterWeight = 0.2f;

    static readonly Language[] Languages = [.. Language.All];

    // A set bit is a language that has the word.
    static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> LanguagesOfWord = Languages
        .SelectMany((language, bit) => language.StopWords.Select(word => (word, bit)))
        .GroupBy(entry => entry.word, entry => 1UL << entry.bit, StringComparer.Ordinal)
        .ToFrozenDictionary(word => word.Key, word => word.Aggregate((a, b) => a | b), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // The same for the letters up to Devanagari.
    static readonly ulong[] LanguagesOfLetter = ReadLetters();

    enum Script
    {
        Shared,
        Han,
        Kana,
        Hangul,
        Greek,
        Hebrew,
        Thai,
    }

    /// <summary>The ISO 639-1 code; null when the text does not tell.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        return ByScript(text, out var shared) is { } language ? language
            : shared == 0 ? null
            : ByWords(text);
    }

    static string? ByScript(ReadOnlySpan<char> text, out int shared)
    {
        Span<int> letters = stackalloc int[(int)Script.Thai + 1];
        letters.Clear();
        var (all, ascii) = (0, 0);
        foreach (var c in text)
        {
            if (c <= '\u007F')
            {
                ascii += char.IsAsciiLetter(c) ? 1 : 0;
            }
            else if (char.IsLetter(c))
            {
                letters[(int)ScriptOf(c)]++;
                all++;
            }
        }

        all += ascii;
        shared = letters[(int)Script.Shared] + ascii;
        var kana = letters[(int)Script.Kana];
        var japanese = kana + letters[(int)Script.Han];
        return all == 0 ? null
            : japanese * 2 > all ? kana * 10 > japanese ? "ja" : "zh"
            : letters[(int)Script.Hangul] * 2 > all ? "ko"
            : letters[(int)Script.Greek] * 2 > all ? "el"
            : letters[(int)Script.Hebrew] * 2 > all ? "he"
            : letters[(int)Script.Thai] * 2 > all ? "th"
            : null;
    }

    static Script ScriptOf(char letter) => letter switch
    {
        < '\u0370' => Script.Shared,
        <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF') => Script.Hangul,
        _ => Script.Shared,
    };

    static string? ByWords(ReadOnlySpan<char> text)
    {
        Span<Votes> votes = stackalloc Votes[Languages.Length];
        votes.Clear();
        Span<char> word = stackalloc char[LongestWord];
        var (words, letters, hasGlanced) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var length = 0;
            for (; i < text.Length && IsWordPart(text[i]); i++)
            {
                if (text[i] > '\u007F' && char.IsLetter(text[i]))
                {
                    Vote(char.ToLowerInvariant(text[i]), votes);
                }

                if (length < LongestWord)
                {
                    word[length++] = char.ToLowerInvariant(text[i]);
                }
            }

            letters += length;
            if (length > 0)
            {
                words++;
                Vote(word[..length], votes);
            }

            if (i >= Glanced && !hasGlanced)
            {
                hasGlanced = true;
                if (Elected(votes, words, letters, ClearLead) is { } clear)
                {
                    return clear;
                }
            }
        }

        return Elected(votes, words, letters, LeastLead);
    }

    /// <summary>The language that leads by a factor, where enough of the text is of it.</summary>
    static string? Elected(ReadOnlySpan<Votes> votes, int words, int letters, double lead)
    {
        var best = Best(votes, lead);
        return best >= 0 && votes[best].WordCount >= LeastShare * words
            && votes[best].Foreign <= Math.Max(FewForeign, MostForeign * letters) ? Languages[best].Code : null;
    }

    static void Vote(ReadOnlySpan<char> word, Span<Votes> votes)
    {
        if (!LanguagesOfWord.TryGetValue(word, out var languages))
        {
            return;
        }

        var weight = 1f / BitOperations.PopCount(languages);
        for (; languages != 0; languages &= languages - 1)
        {
            ref var vote = ref votes[BitOperations.TrailingZeroCount(languages)];
            vote.WordCount++;
            vote.Weight += weight;
        }
    }

    static void Vote(char letter, Span<Votes> votes)
    {
        var languages = letter < LanguagesOfLetter.Length ? LanguagesOfLetter[letter] : 0;
        var weight = LetterWeight / Math.Max(1, BitOperations.PopCount(languages));
        for (var i = 0; i < votes.Length; i++)
        {
            var own = (languages >> i & 1) != 0;
            votes[i].Weight += own ? weight : -LetterWeight;
            votes[i].Foreign += own ? 0 : 1;
        }
    }

    static ulong[] ReadLetters()
    {
        var letters = new ulong['\u0980'];
        foreach (var line in EmbeddedResource.ReadLines("Text/Resources/letters.txt"))
        {
            var bit = Array.FindIndex(Languages, language => line.StartsWith(language.Code, StringComparison.Ordinal));
            foreach (var letter in line.AsSpan(2).Trim())
            {
                letters[letter] |= 1UL << bit;
            }
        }

        return letters;
    }

    /// <summary>The language that leads the next one by a factor; -1 when none does.</summary>
    static int Best(ReadOnlySpan<Votes> votes, double lead)
    {
        var best = 0;
        var next = 0f;
        for (var i = 1; i < votes.Length; i++)
        {
            if (votes[i].Weight > votes[best].Weight)
            {
                (best, next) = (i, votes[best].Weight);
            }
            else
            {
                next = Math.Max(next, votes[i].Weight);
            }
        }

        return votes[best].Weight > lead * next ? best : -1;
    }

    // In Hindi's script, vowels are marks.
    static bool IsWordPart(char c) => char.IsAsciiLetter(c)
        || (c > '\u007F' && (char.IsLetter(c) || (c is >= '\u0900' and <= '\u097F' && !char.IsPunctuation(c) && !char.IsDigit(c))));

    [StructLayout(LayoutKind.Auto)]
    struct Votes
    {
        public int WordCount;
        public int Foreign;
        public float Weight;
    }
}
