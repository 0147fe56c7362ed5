using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Engines.Grounding;

/// <summary>Finds words in a text, as whole words.</summary>
static class WholeWord
{
    static readonly ILookup<string, string[]> Lists =
        EmbeddedResource.ReadLists("Text/Resources/names.txt").ToLookup(list => list.Name, list => list.Words);

    /// <summary>Endings that make a people or a plural of a name and leave it the same name.</summary>
    static readonly string[] Endings = [.. Lists["endings"].SelectMany(words => words)];

    /// <summary>Languages in which a name changes its ending with its place in the sentence.</summary>
    static readonly FrozenSet<string> Inflected = Lists["inflected"].SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where the word that begins at <paramref name="start"/> ends.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return end;
    }

    /// <summary>Whether a text has a word, whatever its case, or the same name with another ending.</summary>
    public static bool Stands(ReadOnlySpan<char> word, string? text, string? language)
    {
        if (text is null)
            return false;
        if (Has(word, text, StringComparison.Ordinal) || Has(word, text, StringComparison.OrdinalIgnoreCase) || HasWithDots(word, text))
            return true;
        if (word.Length < 4)
            return false;
        return language is not null && Inflected.Contains(language) ? HasStem(word, text) : HasOtherEnding(word, text);
    }

    static bool Has(ReadOnlySpan<char> word, ReadOnlySpan<char> text, StringComparison comparison)
    {
        for (var from = 0; text[from..].IndexOf(word, comparison) is >= 0 and var at; from += at + 1)
        {
            if (IsWhole(text, from + at, word.Length))
                return true;
        }

        return false;
    }

    /// <summary>The word without or with an ending that leaves a name the same: Israel and Israelis, Russia and Russian.</summary>
    static bool HasOtherEnding(ReadOnlySpan<char> word, string text)
    {
        Span<char> longer = stackalloc char[Math.Min(word.Length, 60) + 3];
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 4
                && Has(word[..^ending.Length], text, StringComparison.Ordinal))
            {
                return true;
            }

            if (word.Length > 60)
                continue;
            word.CopyTo(longer);
            ending.CopyTo(longer[word.Length..]);
            if (Has(longer[..(word.Length + ending.Length)], text, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static bool HasStem(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        var stem = word[..Math.Max(4, word.Length - 3)];
        for (var from = 0; text[from..].IndexOf(stem, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            if ((start == 0 || !IsPart(text[start - 1])) && End(text, start) - start <= word.Length + 3)
                return true;
        }
        return false;
    }

    /// <summary>US for U.S.</summary>
    static bool HasWithDots(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        if (word.Length > 5)
            return false;
        Span<char> dotted = stackalloc char[10];
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsUpper(word[i]))
                return false;
            dotted[2 * i] = word[i];
            dotted[(2 * i) + 1] = '.';
        }
        return text.Contains(dotted[..((2 * word.Length) - 1)], StringComparison.Ordinal);
    }

    static bool IsWhole(ReadOnlySpan<char> text, int start, int length) =>
        (start == 0 || !IsPart(text[start - 1])) && (start + length == text.Length || !IsPart(text[start + length]));

    static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
