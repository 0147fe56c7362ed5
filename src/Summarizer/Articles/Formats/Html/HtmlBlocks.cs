using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Summarizer.Articles.Cleaning;

namespace Summarizer.Articles.Formats.Html;

/// <summary>The paragraphs and headings under an element, as a browser would set them.</summary>
sealed class HtmlBlocks
{
    static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "iframe", "svg", "nav", "form", "button", "select", "input", "textarea", "figure",
            "figcaption", "video", "audio",
         "canvas", "object", "footer", "head", "title", "dialog", "math", "map"], StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "main", "aside", "header", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "blockquote",
            "pre", "br", "hr",
         "h1", "h2", "h3", "h4", "h5", "h6", "address", "details", "summary", "body", "tbody", "thead", "center", "fieldset"],
             StringComparer.OrdinalIgnoreCase);

    /// <summary>Titles of articles have so many words.</summary>
    const int MinLinkWords = 4;

    readonly DocumentBuilder document = new();
    readonly StringBuilder open = new();
    int headingDepth, linkDepth;

    /// <summary>Whether some of the open block is text that is no link.</summary>
    bool hasText;

    public static DocumentBuilder Of(INode root)
    {
        var blocks = new HtmlBlocks();
        blocks.Walk(root);
        blocks.Close();
        return blocks.document;
    }

    void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Append(text.Data);
            else if (child is IElement element && !Silent.Contains(element.LocalName) && !IsSilentComponent(element.LocalName))
                Enter(element);
        }
    }

    /// <summary>AMP's components are advertisements, consent and media, but for a few that set text.</summary>
    static bool IsSilentComponent(string name) =>
        name.StartsWith("amp-", StringComparison.Ordinal)
            && name is not ("amp-accordion" or "amp-fit-text" or "amp-layout" or "amp-truncate-text" or "amp-selector");

    void Enter(IElement element)
    {
        if (!Blocks.Contains(element.LocalName))
        {
            // A row of a table is one line; its cells stand apart in it.
            var gap = element.LocalName is "td" or "th" ? " " : "";
            open.Append(gap);
            linkDepth += element.LocalName == "a" ? 1 : 0;
            Walk(element);
            linkDepth -= element.LocalName == "a" ? 1 : 0;
            open.Append(gap);
            return;
        }
        var heading = element.LocalName is ['h', >= '1' and <= '6'] ? 1 : 0;
        Close();
        headingDepth += heading;
        Walk(element);
        Close();
        headingDepth -= heading;
    }

    void Append(string text)
    {
        open.Append(text);
        hasText |= linkDepth == 0 && TextLine.HasLetters(text);
    }

    void Close()
    {
        var text = open.ToString();
        if (hasText || headingDepth > 0 || !IsLinkOnly(text.AsSpan().Trim()))
            document.Add(headingDepth > 0 ? ParagraphKind.Heading : ParagraphKind.Body, text);
        open.Clear();
        hasText = false;
    }

    /// <summary>
    /// Whether a line that is all link leads to another article: some words, no sentence. A single word or two may belong to a list.
    /// </summary>
    static bool IsLinkOnly(ReadOnlySpan<char> line) => !TextLine.EndsSentence(line) && WordCount.Of(line) >= MinLinkWords;
}
