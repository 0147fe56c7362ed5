using System.IO.Compression;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.Fuzz.Bombs;

/// <summary>Markup in the packages that office programs and books are made of.</summary>
static class PackedBombs
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const string OpenDocument = "application/vnd.oasis.opendocument.text";
    const string Book = "application/epub+zip";

    /// <summary>A document of a kind with the markup as its body.</summary>
    public static UploadedArticle Of(string package, string body) => package switch
    {
        "docx" => Docx(body),
        "odt" => Pack(OpenDocument, ("mimetype", OpenDocument), ("content.xml",
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + $"<office:body><office:text>{body}</office:text></office:body></office:document-content>")),
        "epub" => Epub(["c.html"], [("c.html", $"<html><body>{body}</body></html>")]),
        _ => throw new ArgumentException($"There is no package {package}.", nameof(package)),
    };

    /// <summary>A Word document, with more parts.</summary>
    public static UploadedArticle Docx(string body, params (string Name, string Content)[] more) => Pack(Word,
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"),
        .. more,
    ]);

    /// <summary>A book of chapters.</summary>
    public static UploadedArticle Epub(IEnumerable<string> spine, IEnumerable<(string Name, string Content)> chapters) => Pack(Book,
    [
        ("mimetype", Book),
        ("META-INF/container.xml", "<container><rootfile full-path='a.opf'/></container>"),
        ("a.opf", $"<package><manifest>{string.Concat(spine.Select(name => $"<item id='{name}' href='{name}' media-type='text/html'/>"))}</manifest>"
            + $"<spine>{string.Concat(spine.Select(name => $"<itemref idref='{name}'/>"))}</spine></package>"),
        .. chapters,
    ]);

    static UploadedArticle Pack(string type, params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                part.Write(content);
            }
        }
        return new UploadedArticle(stream.ToArray(), type);
    }
}
