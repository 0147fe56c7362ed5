using System.Globalization;
using System.Security.Cryptography;

namespace Summarizer.Engines.Rules.Grammar;

/// <summary>Hashes by which words are compared: what is written with a capital, with dots, or in digits is the same word.</summary>
/// <remarks>Every process hashes from another start, so that no words are the same by design.</remarks>
static class WordKey
{
    /// <summary>What is longer is taken as it is written.</summary>
    public const int LongestWord = 64;

    static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
    static readonly string[] SmallNumbers = [.. ListedWords.Of("smallNumbers")];
    static readonly ulong[] SmallNumberKeys = [.. SmallNumbers.Select(word => Hash(word))];
    static readonly ulong[] SmallDigitKeys = [.. SmallNumbers.Select((_, number) => Hash(number.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>The key of "percent", "per cent" and "%".</summary>
    public static readonly ulong Percent = Hash("percent");

    /// <summary>The key of a word as it is written.</summary>
    public static ulong Of(ReadOnlySpan<char> written)
    {
        Span<char> small = stackalloc char[LongestWord];
        return WithDigits(HashOf(written, small[..Level(written, small)]));
    }

    /// <summary>The hash of a word: of its letters as they are compared, unless it is too long.</summary>
    public static ulong HashOf(ReadOnlySpan<char> written, ReadOnlySpan<char> level) =>
        Hash(written.Length > LongestWord ? written : level);

    /// <summary>The key of "nine" is that of "9".</summary>
    public static ulong WithDigits(ulong key) => Array.IndexOf(SmallNumberKeys, key) is >= 0 and var number ? SmallDigitKeys[number] : key;

    /// <summary>A word in small letters, without the marks that may stand in one or not; gives its length.</summary>
    public static int Level(ReadOnlySpan<char> written, Span<char> level)
    {
        var length = 0;
        for (var i = 0; i < written.Length && length < level.Length; i++)
        {
            var c = written[i];
            if (c is ',' or '\u00A0' or '\u202F' || (c == '.' && !char.IsDigit(written[i - 1])))
                continue;
            level[length++] = c == '’' ? '\'' : c is '‑' or '‐' ? '-' : char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>The hash of letters.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = ((hash ^ c) * 0x9E3779B97F4A7C15) ^ (hash >> 31);
        return hash;
    }
}
