using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Summarizer.Articles.Formats.Xml;

/// <summary>
/// The content of an article's element as HTML: elements by their local names, without attributes and without what is no text of it.
/// </summary>
static class XmlMarkup
{
    /// <summary>Elements of NewsML and NITF that hold no text of the article.</summary>
    static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "body.head", "body.end", "media", "media-caption", "media-producer", "note", "bibliography", "style", "script",
            "nitf-table-metadata",
    };

    /// <summary>What stands for elements that HTML calls otherwise.</summary>
    static readonly Dictionary<string, string> ElementNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hl1"] = "h1", ["hl2"] = "h2", ["para"] = "p", ["block"] = "div", ["body.content"] = "div", ["body"] = "div", ["html"] = "div",
    };

    /// <summary>Writes it; null when the element holds plain text, or markup as text.</summary>
    public static string? Of(XElement content)
    {
        if (!content.HasElements)
            return null;
        var html = new StringBuilder();
        using var reader = content.CreateReader();
        reader.Read();
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && Silent.Contains(reader.LocalName))
                reader.Skip();
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                html.Append(WebUtility.HtmlEncode(reader.Value));
            else if (reader.NodeType == XmlNodeType.Element)
                html.Append('<').Append(Name(reader)).Append(reader.IsEmptyElement ? "></" + Name(reader) + ">" : ">");
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth > 0)
                html.Append("</").Append(Name(reader)).Append('>');
        }
        return html.ToString();
    }

    static string Name(XmlReader reader) => ElementNames.GetValueOrDefault(reader.LocalName, reader.LocalName);
}
