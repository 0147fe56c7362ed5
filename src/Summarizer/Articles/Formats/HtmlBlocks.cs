using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Summarizer.Articles.Formats;

/// <summary>The text of HTML as a reader sees it: a paragraph for each block, a blank line between two.</summary>
static class HtmlBlocks
{
    static readonly FrozenSet<string> Blocks = FrozenSet.Create("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "td", "th", "tr", "ul");

    static readonly FrozenSet<string> Unseen = FrozenSet.Create("script", "style", "noscript", "template", "head", "svg", "iframe", "button", "select",
        "textarea", "figcaption", "nav", "footer", "form", "video", "audio", "object");

    /// <summary>Walks without recursion, so that no nesting is too deep.</summary>
    public static string ToText(INode root)
    {
        var text = new StringBuilder();
        var node = root;
        while (true)
        {
            var enter = !(node is IElement element && Unseen.Contains(element.LocalName) && node != root);
            if (enter && node is IText words)
                AppendCollapsed(text, words.Data);
            else if (node is IElement { LocalName: "br" })
                Break(text);
            else if (enter && IsBlock(node))
                Break(text);

            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                if (IsBlock(node))
                    Break(text);
            }
            if (node == root)
                return text.ToString().Trim();
            if (IsBlock(node))
                Break(text);
            node = node.NextSibling!;
        }
    }

    static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append("\n\n");
    }

    static void AppendCollapsed(StringBuilder text, string data)
    {
        foreach (var character in data)
        {
            if (!char.IsWhiteSpace(character))
                text.Append(character);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }
}
