namespace Summarizer.Articles.Cleaning;

/// <summary>How many words a text has: runs between white space; in scripts without spaces, each character is one.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isIdeograph = c >= 0x3040 && IsIdeograph(c);
            var isLetter = !isIdeograph && (c < 0x80 ? c > ' ' : !char.IsWhiteSpace(c));
            if (isIdeograph || (isLetter && !inWord))
                words++;
            inWord = isLetter;
        }
        return words;
    }

    static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsHighSurrogate(c);
}
