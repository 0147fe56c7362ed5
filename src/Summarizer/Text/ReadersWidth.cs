namespace Summarizer.Text;

/// <summary>
/// How wide a text is to a reader: a character of Chinese, Japanese or Korean takes the room of two letters, and says as much.
/// </summary>
/// <remarks>
/// The wide and full-width characters of Unicode Standard Annex #11, "East Asian Width", in the basic plane; letters above it count as two
/// by their surrogates.
/// </remarks>
static class ReadersWidth
{
    /// <summary>The width of a text, in letters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = text.Length;
        foreach (var c in text)
            width += IsWide(c) ? 1 : 0;
        return width;
    }

    /// <summary>The width of a character: one, or two.</summary>
    public static int Of(char c) => IsWide(c) ? 2 : 1;

    static bool IsWide(char c) => c >= '\u1100'
        && c is <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF'
            or >= '\uFE30' and <= '\uFE6F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6';
}
