using System.IO.Compression;
using System.Xml;

namespace Summarizer.Articles.Formats;

/// <summary>A Word document (DOCX): read as a stream of XML, so that a bomb is noticed while it unfolds.</summary>
static class WordFile
{
    const string Main = "word/document.xml";

    /// <summary>The most bytes that one part may unfold to.</summary>
    const long MaxPartLength = 64 << 20;

    public static readonly ArticleFormat Format = new(
        "Word (DOCX)",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroenabled.12"],
        [".docx", ".docm"],
        Tell.Bytes,
        IsWord,
        upload => Bounded.Read(cancellation => Read(upload.Bytes, cancellation)));

    static bool IsWord(ReadOnlyMemory<byte> bytes)
    {
        // The names in an archive's directory are not compressed.
        return bytes.Span.StartsWith("PK\x03\x04"u8) && bytes.Span.IndexOf("word/document.xml"u8) >= 0;
    }

    static Document Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
        var styles = Styles(archive);
        var builder = new DocumentBuilder();
        string? title = null;
        foreach (var (style, text) in Paragraphs(archive, cancellation))
        {
            var name = styles.GetValueOrDefault(style ?? "", style ?? "");
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
                title ??= Document.OnOneLine(text);
            else if (title is null && builder.IsEmpty && name.Equals("heading 1", StringComparison.OrdinalIgnoreCase))
                title = Document.OnOneLine(text);
            else
                builder.Add(KindOf(name), text);
        }
        var properties = Properties(archive);
        return builder.Build() with
        {
            Title = title ?? properties.GetValueOrDefault("title"),
            Creator = properties.GetValueOrDefault("creator"),
            Language = Document.LanguageOf(properties.GetValueOrDefault("language")),
        };
    }

    static ParagraphKind KindOf(string style) =>
        style.StartsWith("heading", StringComparison.OrdinalIgnoreCase) ? ParagraphKind.Heading : ParagraphKind.Body;

    static IEnumerable<WordBody.StyledLine> Paragraphs(ZipArchive archive, CancellationToken cancellation)
    {
        using var xml = Open(archive, Main) ?? throw new InvalidDataException($"The archive has no {Main}.");
        foreach (var line in new WordBody(xml, cancellation).Lines())
            yield return line;
    }

    /// <summary>The names of the styles by their ids: the ids are in the language of the Word that wrote them, the names are not.</summary>
    static Dictionary<string, string> Styles(ZipArchive archive)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(archive, "word/styles.xml");
        string? id = null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || !WordBody.IsWordML(xml))
                continue;
            if (xml.LocalName == "style")
                id = xml.GetAttribute("styleId", xml.NamespaceURI);
            else if (xml.LocalName == "name" && id is not null)
                names.TryAdd(id, xml.GetAttribute("val", xml.NamespaceURI) ?? id);
        }
        return names;
    }

    static Dictionary<string, string> Properties(ZipArchive archive)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(archive, "docProps/core.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                var name = xml.LocalName;
                if (Document.OnOneLine(WordBody.ReadText(xml)) is { } value)
                    values.TryAdd(name, value);
            }
        }
        return values;
    }

    static XmlReader? Open(ZipArchive archive, string part) => archive.GetEntry(part) is not { } entry ? null
        : XmlReader.Create(new LimitedStream(entry.Open(), MaxPartLength), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxPartLength,
            CloseInput = true,
        });
}
