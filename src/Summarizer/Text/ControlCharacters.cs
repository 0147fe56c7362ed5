using System.Buffers;

namespace Summarizer.Text;

/// <summary>
/// Characters that nobody sees and that change what is seen: control codes, zero-width spaces, soft hyphens, changes of the writing
/// direction.
/// </summary>
static class ControlCharacters
{
    static readonly SearchValues<char> All = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(code => code is < 0x20 and not ('\t' or '\n' or '\v' or '\f' or '\r') or >= 0x7F and not 0x85)
            .Select(code => (char)code),
            '\u00AD', '\u200B', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060', '\u2066', '\u2067',
                '\u2068', '\u2069', '\uFEFF']);

    /// <summary>Commands of terminals are not longer.</summary>
    const int MaxCommand = 20;

    /// <summary>Whether there are any in a text.</summary>
    public static bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>A text without them; the same string when there are none.</summary>
    public static string Without(string text)
    {
        var at = text.AsSpan().IndexOfAny(All);
        if (at < 0)
            return text;
        var clean = new System.Text.StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOfAny(All))
        {
            clean.Append(rest[..at]);
            rest = rest[(at + Length(rest[at..]))..];
        }
        return clean.Append(rest).ToString();
    }

    /// <summary>The length of a character, or of what a terminal takes for a command: <c>ESC [ 31 m</c> (ECMA-48, 5.4).</summary>
    static int Length(ReadOnlySpan<char> text)
    {
        if (text is not ['\e', '[', ..])
            return 1;
        var end = text[2..].IndexOfAnyExceptInRange(' ', '?');
        return end is >= 0 and < MaxCommand && char.IsAsciiLetter(text[2 + end]) ? end + 3 : 1;
    }
}
