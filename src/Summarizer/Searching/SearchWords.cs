using System.Globalization;
using System.Text;

namespace Summarizer.Searching;

/// <summary>
/// What counts as a word when it is searched for: letters and digits in a row. In scripts that are written without spaces every character
/// is one, and a word a row of them.
/// </summary>
/// <remarks>So "東京" is found in "東京都で": the index has three words there in a row of which the query wants two. Korean is read likewise, for
/// its words carry their endings.</remarks>
public static class SearchWords
{
    /// <summary>Parts words that are written together; no reader sees it, and no index takes it for a letter.</summary>
    public const char Seam = '\u200B';

    // Unicode's word boundaries (UAX 29) have "3.5" and "O'Brien" for one word, SQLite for two.
    const string Joints = ".,:;'_\u00B7\u2018\u2019\u2024\u2027\u203F\u2040";

    static readonly (int First, int Last)[] WithoutSpaces =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x31F0, 0x31FF),
            (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Parted(text).EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>
    /// The text with a seam at both sides of every character that is a word by itself, and behind every point or stroke that some indexes
    /// take for a part of a word.
    /// </summary>
    public static string Parted(string text)
    {
        var parted = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (StandsAlone(rune))
                parted.Append(Seam).Append(rune).Append(Seam);
            else if (rune.IsBmp && Joints.Contains((char)rune.Value) && at < text.Length && char.IsLetterOrDigit(text[at]))
                parted.Append(rune).Append(Seam);
            else if (rune.Value != Seam)
                parted.Append(rune);
        }
        return parted.ToString();
    }

    static bool StandsAlone(Rune rune) =>
        rune.Value >= WithoutSpaces[0].First && IsOfWord(rune)
        && WithoutSpaces.Any(range => rune.Value >= range.First && rune.Value <= range.Last);

    static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;
}
