namespace Summarizer.Articles.Cleaning;

/// <summary>How many words a text has: runs between white space; in scripts without spaces, each character is one.</summary>
static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var (words, inWord) = (0, 0);
        foreach (var c in text)
        {
            // No branch where a word begins: those are never foreseen.
            var isLetter = c > ' ' ? 1 : 0;
            if (c >= 0x80)
            {
                isLetter = char.IsWhiteSpace(c) ? 0 : 1;
                if (c >= 0x3040 && IsIdeograph(c))
                    (words, inWord, isLetter) = (words + 1, 1, 0);
            }
            words += isLetter & ~inWord;
            inWord = isLetter;
        }
        return words;
    }

    static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsHighSurrogate(c);
}
