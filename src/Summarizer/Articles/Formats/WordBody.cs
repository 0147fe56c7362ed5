using System.Text;
using System.Xml;

namespace Summarizer.Articles.Formats;

/// <summary>
/// The paragraphs of a Word document as its reader sees them: without what was deleted, moved away or hidden, text boxes behind the
/// paragraph they hang on.
/// </summary>
sealed class WordBody(XmlReader xml, CancellationToken cancellation)
{
    /// <summary>Boxes within boxes; more is no document.</summary>
    const int MaxBoxes = 20;

    /// <summary>A paragraph.</summary>
    /// <param name="Style">The id of its style.</param>
    /// <param name="Text">Its text.</param>
    internal readonly record struct StyledLine(string? Style, string Text);

    sealed class OpenParagraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }
    }

    readonly Stack<OpenParagraph> opened = new();
    readonly List<StyledLine> ofBoxes = [];
    int boxes;
    bool isHidden;

    /// <summary>Reads the paragraphs one after another.</summary>
    public IEnumerable<StyledLine> Lines()
    {
        xml.Read();
        while (!xml.EOF)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && IsLeftOut())
            {
                // Skipping leaves the reader on what follows.
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element && IsWordML(xml))
            {
                Enter();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWordML(xml))
            {
                if (xml.LocalName == "txbxContent")
                {
                    boxes--;
                }
                else if (xml.LocalName == "p" && opened.TryPop(out var closed))
                {
                    var line = new StyledLine(closed.Style, closed.Text.ToString());
                    if (boxes > 0)
                    {
                        ofBoxes.Add(line);
                    }
                    else
                    {
                        yield return line;
                        foreach (var ofBox in ofBoxes)
                            yield return ofBox;
                        ofBoxes.Clear();
                    }
                }
            }
            xml.Read();
        }
    }

    void Enter()
    {
        switch (xml.LocalName)
        {
            case "p" when !xml.IsEmptyElement: opened.Push(new OpenParagraph()); break;
            case "txbxContent" when !xml.IsEmptyElement:
                if (++boxes > MaxBoxes)
                    throw new InvalidDataException("Text boxes are nested too deep.");
                break;
            case "pStyle" when opened.TryPeek(out var paragraph): paragraph.Style = xml.GetAttribute("val", xml.NamespaceURI); break;
            case "r": isHidden = false; break;
            case "vanish" or "webHidden" or "specVanish": isHidden =
                xml.GetAttribute("val", xml.NamespaceURI) is not ("0" or "false" or "off"); break;
            case "t": Append(ReadText(xml)); break;
            case "tab" or "br" or "cr" or "ptab": Append(" "); break;
            case "noBreakHyphen": Append("-"); break;
        }
    }

    /// <summary>
    /// The old form of what stands in a new one too, deletions, what was moved elsewhere, and the reading above ruby text.
    /// </summary>
    bool IsLeftOut() => xml.LocalName == "Fallback" && xml.NamespaceURI == "http://schemas.openxmlformats.org/markup-compatibility/2006"
        || IsWordML(xml) && xml.LocalName is "del" or "moveFrom" or "rt" or "delText" or "pPrChange" or "rPrChange";

    void Append(string text)
    {
        if (!isHidden && opened.TryPeek(out var paragraph))
            paragraph.Text.Append(text);
    }

    /// <summary>Whether an element is WordprocessingML, transitional or strict.</summary>
    public static bool IsWordML(XmlReader xml) => xml.NamespaceURI is
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The text of an element that holds nothing else; leaves the reader at its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            text.Append(xml.Value);
        return text.ToString();
    }
}
