namespace Summarizer.Articles.Cleaning;

/// <summary>
/// The paragraphs of a plain text: between blank lines, or line by line, or joined from hard-wrapped lines; without the marks of lists.
/// </summary>
static class TextLayout
{
    /// <summary>A line that is indented by so much more than the one before begins a paragraph.</summary>
    const int MinIndent = 2;

    /// <summary>
    /// In wrapped text, a line that leaves this share of the width free although the next word fits was ended on purpose.
    /// </summary>
    const double FullShare = 0.8;

    readonly record struct LayoutLine(int Start, int End, int Indent, int Mark)
    {
        public bool IsBlank => End == Start;
    }

    /// <summary>Finds them; each without white space around it.</summary>
    public static List<TextSpan> Paragraphs(ReadOnlySpan<char> text)
    {
        var wrapping = Wrapping.Of(text);
        var paragraphs = new List<TextSpan>(text.Length / 200 + 4);
        int open = -1, end = 0, at = 0;
        LayoutLine first = default, before = default;
        while (at < text.Length)
        {
            var next = Wrapping.LineEnd(text, at);
            var line = LineOf(text, at, next);
            if (open >= 0 && (line.IsBlank || !wrapping.IsHard
                || BeginsParagraph(text, line, before, first, wrapping.Width, paragraphs.Count)))
            {
                Close();
            }

            if (!line.IsBlank)
            {
                if (open < 0)
                    (open, first) = (line.Start + line.Mark, line);
                end = line.End;
                before = line;
            }
            at = next + 1;
        }
        Close();
        return paragraphs;

        void Close()
        {
            if (open >= 0 && end > open)
                paragraphs.Add(new TextSpan(open, end - open));
            open = -1;
        }
    }

    static LayoutLine LineOf(ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[start..end].TrimEnd();
        var indent = line.Length - line.TrimStart().Length;
        return new LayoutLine(start + indent, start + line.Length, indent, ListMark.Length(line[indent..]));
    }

    static bool BeginsParagraph(ReadOnlySpan<char> text, LayoutLine line, LayoutLine before, LayoutLine first, int width, int paragraphs)
    {
        if (line.Mark > 0 || (paragraphs == 0 && before == first && char.IsLower(text[line.Start])
            && Wrapping.IsBylineBelowTitle(text[line.Start..line.End])))
        {
            return true;
        }

        // The lines of a list's item stand below its text, not below its mark.
        var isBelowItem = first.Mark > 0 && line.Indent <= first.Indent + first.Mark;
        if (line.Indent >= before.Indent + MinIndent && !isBelowItem)
            return true;
        var words = text[line.Start..line.End];
        var firstWord = words.IndexOf(' ') is > 0 and var space ? space : words.Length;
        return before.Indent + before.End - before.Start + 1 + firstWord < width * FullShare && !char.IsLower(words[0]);
    }
}
