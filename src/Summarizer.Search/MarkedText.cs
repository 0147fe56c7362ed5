using System.Text;
using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Search;

/// <summary>Text in which an index sets marks around what it found, as control characters that no text in an index has.</summary>
static class MarkedText
{
    /// <summary>Before and behind what was found.</summary>
    public const char Begin = '\u0002', End = '\u0003';

    /// <summary>Text as it goes into an index: its words parted, and nothing in it that could be taken for a mark.</summary>
    public static string Of(string? text) => SearchWords.Parted((text ?? "").Replace(Begin, ' ').Replace(End, ' '));

    /// <summary>The passage that a marked text is; null when nothing in it is marked.</summary>
    public static FoundPassage? Read(SearchField field, string? marked)
    {
        if (marked is null || !marked.Contains(Begin, StringComparison.Ordinal))
            return null;
        var text = new StringBuilder(marked.Length);
        var marks = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == Begin)
                start = text.Length;
            else if (c == End)
                Add(marks, text, new TextSpan(start, text.Length - start));
            else if (c != SearchWords.Seam)
                text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        }
        return new FoundPassage(field, text.ToString(), marks);
    }

    /// <summary>
    /// Words of a phrase are marked one by one, or together: what stands side by side, with at most a space or a point between, is one
    /// mark.
    /// </summary>
    static void Add(List<TextSpan> marks, StringBuilder text, TextSpan mark)
    {
        if (mark.Length == 0)
            return;
        if (marks.Count > 0 && Follows(text, marks[^1], mark))
            marks[^1] = new TextSpan(marks[^1].Start, mark.End - marks[^1].Start);
        else
            marks.Add(mark);
    }

    static bool Follows(StringBuilder text, TextSpan before, TextSpan mark) =>
        mark.Start == before.End || (mark.Start == before.End + 1 && !char.IsLetterOrDigit(text[mark.Start - 1]));
}
