namespace Summarizer.Articles.Cleaning;

/// <summary>The paragraphs of a plain text: between blank lines, or line by line, or joined from hard-wrapped lines.</summary>
static class TextLayout
{
    /// <summary>Lines of hard-wrapped text are about this long.</summary>
    const int MinWidth = 40, MaxWidth = 100;

    /// <summary>Finds them; each without white space around it.</summary>
    public static List<TextSpan> Paragraphs(ReadOnlySpan<char> text)
    {
        var isWrapped = IsHardWrapped(text, out var width);
        var paragraphs = new List<TextSpan>(text.Length / 200 + 4);
        int open = -1, end = 0, at = 0;
        while (at < text.Length)
        {
            var next = LineEnd(text, at);
            var line = text[at..next].TrimEnd();
            var indent = line.Length - line.TrimStart().Length;
            var isBlank = indent == line.Length;
            if (open >= 0 && (isBlank || !isWrapped || indent >= 2 && indent < line.Length && !IsIndented(text, open)))
                Close(ref open, end);
            if (!isBlank)
            {
                if (open < 0)
                    open = at + indent;
                end = at + line.Length;
                if (isWrapped && line.Length < width * 6 / 10 && line[^1] is '.' or '!' or '?' or '"' or '”')
                    Close(ref open, end);
            }
            at = next + 1;
        }
        Close(ref open, end);
        return paragraphs;

        void Close(ref int start, int stop)
        {
            if (start >= 0)
                paragraphs.Add(new TextSpan(start, stop - start));
            start = -1;
        }
    }

    static bool IsIndented(ReadOnlySpan<char> text, int at) => at >= 2 && text[at - 1] is ' ' or '\t' && text[at - 2] is ' ' or '\t';

    /// <summary>Whether most line breaks within paragraphs stand in the middle of a sentence.</summary>
    static bool IsHardWrapped(ReadOnlySpan<char> text, out int width)
    {
        int breaks = 0, wraps = 0, longest = 0, at = 0;
        while (at < text.Length)
        {
            var next = LineEnd(text, at);
            var line = text[at..next].TrimEnd();
            longest = Math.Max(longest, line.Length);
            var following = next + 1 < text.Length ? text[(next + 1)..LineEnd(text, next + 1)].Trim() : default;
            if (line.Length > 0 && following.Length > 0)
            {
                breaks++;
                if (line.Length is >= MinWidth and <= MaxWidth && line[^1] is not ('.' or '!' or '?' or '"' or '”' or ':'))
                    wraps++;
            }
            at = next + 1;
        }
        width = longest;
        return longest <= MaxWidth + 20 && wraps >= 2 && wraps * 2 >= breaks;
    }

    static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny("\n\r\u2028\u2029\f");
        return length < 0 ? text.Length : at + length;
    }
}
