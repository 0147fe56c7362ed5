using System.Text;
using System.Xml;

namespace Summarizer.Articles.Formats.Office;

/// <summary>A text document of LibreOffice and others (ODT).</summary>
static class OpenDocument
{
    const string Type = "application/vnd.oasis.opendocument.text";
    const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static readonly ArticleFormat Format = new(
        "OpenDocument (ODT)",
        [Type],
        [".odt"],
        Tell.Bytes,
        bytes => Package.IsOfType(bytes, Type),
        upload => Bounded.Read(cancellation => Read(upload.Bytes, cancellation)));

    /// <summary>What is no text of the article: what was deleted, comments, notes, pronunciation, scripts.</summary>
    static readonly HashSet<string> Silent =
        ["tracked-changes", "annotation", "note", "ruby-text", "script", "sequence-decls", "hidden-text"];

    static Document Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var package = new Package(bytes);
        using var xml = package.Xml("content.xml") ?? throw new InvalidDataException("The archive has no content.xml.");
        var builder = new DocumentBuilder();
        // A paragraph may hold a box with paragraphs of its own.
        var open = new Stack<(StringBuilder Text, string? Style)>();
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        string? title = null;
        for (var more = xml.Read(); more;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && Silent.Contains(xml.LocalName))
            {
                xml.Skip();
                more = !xml.EOF;
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element)
                Enter();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && open.Count > 0)
                open.Peek().Text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && IsParagraph(xml) && open.Count > 0)
                Leave(xml.LocalName == "h");
            more = xml.Read();
        }
        return Metadata(package, title).On(builder.Build());

        void Enter()
        {
            if (IsParagraph(xml) && !xml.IsEmptyElement)
                open.Push((new StringBuilder(), xml.GetAttribute("style-name", TextSpace)));
            else if (xml.LocalName is "s" or "tab" or "line-break" && open.Count > 0)
                open.Peek().Text.Append(' ');
            else if (xml.LocalName == "style" && Attribute("name") is { } name && Attribute("parent-style-name") is { } parent)
                parents.TryAdd(name, parent);
        }

        string? Attribute(string name) => xml.GetAttribute(name, xml.NamespaceURI);

        void Leave(bool isHeading)
        {
            var (text, style) = open.Pop();
            if (title is null && builder.IsEmpty && style is not null && (style == "Title" || parents.GetValueOrDefault(style) == "Title"))
                title = Document.OnOneLine(text.ToString());
            else if (isHeading && title is null && builder.IsEmpty)
                title = Document.OnOneLine(text.ToString());
            else
                builder.Add(isHeading ? ParagraphKind.Heading : ParagraphKind.Body, text.ToString());
        }
    }

    static bool IsParagraph(XmlReader xml) => xml.LocalName is "p" or "h" && xml.NamespaceURI == TextSpace;

    static ArticleMetadata Metadata(Package package, string? title)
    {
        using var xml = package.Xml("meta.xml");
        string? named = null, language = null;
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false, LocalName: "title" })
                named ??= Document.OnOneLine(xml.ReadString());
            else if (xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false, LocalName: "language" })
                language ??= Document.LanguageOf(xml.ReadString());
        }
        return new ArticleMetadata { Title = title ?? named, Language = language };
    }
}
