namespace Summarizer.Articles;

/// <summary>The paragraphs of a text: between blank lines, or line by line, or hard-wrapped lines together.</summary>
static class TextBlocks
{
    /// <summary>Lines that end in mid-sentence between these widths were wrapped by a program.</summary>
    const int MinWrap = 40, MaxWrap = 100;

    public static List<TextSpan> Of(string text)
    {
        var blocks = new List<TextSpan>();
        var lines = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            if (line.Length > 0)
                lines.Add(line);
            if (line.Length == 0 || end == text.Length)
                Flush(text, lines, blocks);
            start = end + 1;
        }
        return blocks;
    }

    static void Flush(string text, List<TextSpan> lines, List<TextSpan> blocks)
    {
        if (lines.Count > 1 && IsWrapped(text, lines))
            blocks.Add(new TextSpan(lines[0].Start, lines[^1].End - lines[0].Start));
        else
            blocks.AddRange(lines);
        lines.Clear();
    }

    static bool IsWrapped(string text, List<TextSpan> lines)
    {
        var broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var last = text[lines[i].End - 1];
            if (lines[i].Length is >= MinWrap and <= MaxWrap && (char.IsLetterOrDigit(last) || last is ',' or '-'))
                broken++;
        }
        return broken * 2 >= lines.Count - 1;
    }

    static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\u200b' or '\ufeff'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }
}
