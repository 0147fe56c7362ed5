using System.Buffers;

namespace Summarizer.Articles.Cleaning;

/// <summary>What stands before the items of a list: <c>- </c>, <c>* </c>, <c>• </c>, <c>1) </c>, <c>(a) </c>.</summary>
/// <remarks>Not <c>1. </c>: that may be a day of a month, and where it is none, the search for sentences drops it.</remarks>
static class ListMark
{
    static readonly SearchValues<char> Bullets = SearchValues.Create("-–—*•·▪▫◦‣●○■□►▶➢➤✓✔→");

    /// <summary>The length of the mark at the start of a line with the space behind it; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        var mark = 0;
        if (line.Length > 2 && Bullets.Contains(line[0]))
            mark = 1;
        else if (line.Length > 4 && line[..4].IndexOf(')') is > 0 and var close && IsNumber(line[..close].TrimStart('(')))
            mark = close + 1;
        if (mark == 0 || line[mark] is not (' ' or '\t' or '\u00A0'))
            return 0;
        var text = line[mark..].IndexOfAnyExcept(" \t\u00A0");
        return text < 0 ? 0 : mark + text;
    }

    static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is 1 or 2 && (text.IndexOfAnyExceptInRange('0', '9') < 0 || (text.Length == 1 && char.IsAsciiLetter(text[0])));
}
