using System.Text.RegularExpressions;

namespace Summarizer.Articles.Formats;

/// <summary>
/// A text of which a service or a feed sends the beginning only, and says so at its end: <c>… [+2311 chars]</c>, <c>[…]</c>, <c>…</c>
/// </summary>
/// <param name="Text">The text without the mark and, where there are others, without the sentence that was cut off.</param>
/// <param name="IsCut">Whether it was cut.</param>
readonly partial record struct CutText(string Text, bool IsCut)
{
    /// <summary>How far from the end a text says that it was cut short.</summary>
    const int MarkLength = 60;

    /// <summary>Looks at the end of a text.</summary>
    public static CutText Of(string text)
    {
        var mark = Mark().Match(text, Math.Max(0, text.Length - MarkLength));
        return mark.Success ? new CutText(WholeSentences(text[..mark.Index]), true) : new CutText(text, false);
    }

    static string WholeSentences(string text)
    {
        var end = text.AsSpan().LastIndexOfAny(".!?。");
        return end > 0 ? text[..(end + 1)] : text;
    }

    [GeneratedRegex(@"(?:\.{3}|…|&hellip;|&#8230;)?\s*\[(?:\+?\d{1,9} chars?|…|\.{3}|&hellip;|&#8230;)\]\s*(?:</p>\s*)?$|(?:\.{3}|…|&hellip;|&#8230;)\s*(?:</p>\s*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
