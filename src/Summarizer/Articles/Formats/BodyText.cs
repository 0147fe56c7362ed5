using System.Net;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Html;
using Summarizer.Articles.Formats.Plain;

namespace Summarizer.Articles.Formats;

/// <summary>Texts inside data: a body that is markup or plain, a line that may have entities in it, names.</summary>
static class BodyText
{
    /// <summary>A text as a document, marked up or plain.</summary>
    public static Document Read(string text) =>
        HtmlPage.HasTags(text) ? HtmlPage.ReadFragment(WithParagraphs(text))
            : PlainText.Read(text.Contains('&') ? WebUtility.HtmlDecode(text) : text);

    /// <summary>
    /// Where no paragraph is marked, blank lines divide them, as in what editors of content systems keep: tags are within the lines then.
    /// </summary>
    static string WithParagraphs(string text) => text.Contains("<p", StringComparison.OrdinalIgnoreCase) ? text
        : text.ReplaceLineEndings("\n").Replace("\n\n", "\n<p>", StringComparison.Ordinal);

    /// <summary>A text on one line, without the markup and the entities that stand in some titles; null when nothing is left.</summary>
    public static string? LineOf(string? text)
    {
        if (text?.Contains('&') == true)
            text = WebUtility.HtmlDecode(text);
        return Document.OnOneLine(text?.Contains("</", StringComparison.Ordinal) == true ? HtmlPage.ReadFragment(text).Text : text);
    }

    /// <summary>Who wrote it: not an address, and without "By". As feeds have it, <c>ada@example.org (Ada Quill)</c> too.</summary>
    public static string? AuthorsIn(string? text)
    {
        var names = LineOf(text);
        if (names is null || names.Contains("://", StringComparison.Ordinal))
            return null;
        if (names.EndsWith(')') && names.IndexOf('(') is > 0 and var open && names.AsSpan(0, open).Contains('@'))
            names = names[(open + 1)..^1];
        return Byline.Cleaned(names);
    }
}
