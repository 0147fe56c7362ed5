using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Summarizer.Benchmarks;

/// <summary>How fast a format is read.</summary>
/// <param name="Format">The format.</param>
/// <param name="Product">The product's reading, from bytes to an article.</param>
/// <param name="Library">The library beneath it alone, from bytes to its own tree or text.</param>
sealed record FormatPace(string Format, Pace Product, Pace Library);

/// <summary>The same articles in every format: the product's reading beside the library alone.</summary>
static class FormatRace
{
    /// <summary>Of the slow formats there is enough to measure in so many articles.</summary>
    const int Articles = 40;

    /// <summary>A line of a page in a PDF, in characters.</summary>
    const int LineLength = 90;

    sealed record Format(string Name, string MediaType, Func<string, byte[]> Write, Func<byte[], int> Library);

    static readonly Format[] Formats =
    [
        new("text", "text/plain", Encoding.UTF8.GetBytes, bytes => Encoding.UTF8.GetString(bytes).Length),
        new("Markdown", "text/markdown", text => Encoding.UTF8.GetBytes("# News\n\n" + text),
            bytes => Markdig.Markdown.Parse(Encoding.UTF8.GetString(bytes)).Count),
        new("HTML", "text/html", text => Encoding.UTF8.GetBytes(Page(text)), bytes =>
        {
            using var reader = new SmartReader.Reader("https://page.invalid/", Encoding.UTF8.GetString(bytes));
            return reader.GetArticle().TextContent?.Length ?? 0;
        }),
        new("JSON", "application/json", text => JsonSerializer.SerializeToUtf8Bytes(new { title = "News", body = text }), bytes =>
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.GetProperty("body").GetString()!.Length;
        }),
        new("RSS", "application/rss+xml", text => Encoding.UTF8.GetBytes(new XElement("rss", new XElement("channel", new XElement("item",
            new XElement("title", "News"), new XElement("description", Paragraphs(text))))).ToString()), bytes => XDocument.Load(new MemoryStream(bytes)).Root!.Value.Length),
        new("mail", "message/rfc822", text => Encoding.UTF8.GetBytes($"From: a@b.example\nSubject: News\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"),
            bytes => MimeKit.MimeMessage.Load(new MemoryStream(bytes)).TextBody?.Length ?? 0),
        new("RTF", "application/rtf", text => Encoding.Latin1.GetBytes($"{{\\rtf1\\ansi {text.Replace("\n", "\\par ", StringComparison.Ordinal)}}}"), bytes => Encoding.Latin1.GetString(bytes).Length),
        new("ODT", "application/vnd.oasis.opendocument.text", OpenDocument, bytes => Unzipped(bytes, "content.xml").Root!.Value.Length),
        new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Word,
            bytes => Unzipped(bytes, "word/document.xml").Root!.Value.Length),
        new("PDF", "application/pdf", Pdf, bytes =>
        {
            using var pdf = PdfDocument.Open(bytes);
            return pdf.GetPages().Sum(page => page.GetWords().Count());
        }),
    ];

    /// <summary>Runs it.</summary>
    public static IReadOnlyList<FormatPace> Run(IReadOnlyList<string> articles, int rounds)
    {
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var texts = articles.Take(rounds == 1 ? 2 : Articles).ToList();
        return [.. Formats.Select(format =>
        {
            var product = new Contestant(format.Name, bytes => reader.Read(new UploadedArticle(bytes, format.MediaType)).Words);
            var paces = Race.Run([product, new Contestant(format.Name, format.Library)], [.. texts.Select(format.Write)], rounds);
            return new FormatPace(format.Name, paces[0], paces[1]);
        })];
    }

    static string Paragraphs(string text) => string.Concat(Lines(text).Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>"));

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static string Page(string text) =>
        $"<!doctype html><html lang=en><head><title>News</title></head><body><nav><a href=/>Home</a></nav><article><h1>News</h1>{Paragraphs(text)}</article></body></html>";

    static byte[] OpenDocument(string text)
    {
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", own = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        var content = new XElement(office + "document-content",
            new XElement(office + "body", new XElement(office + "text", Lines(text).Select(line => new XElement(own + "p", line)))));
        return Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content.ToString()));
    }

    static byte[] Word(string text)
    {
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var content = new XElement(word + "document", new XElement(word + "body",
            Lines(text).Select(line => new XElement(word + "p", new XElement(word + "r", new XElement(word + "t", line))))));
        return Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", content.ToString()));
    }

    static byte[] Pdf(string text)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder? page = null;
        var y = 0;
        foreach (var line in Lines(text).SelectMany(line => line.Chunk(LineLength).Select(chunk => new string(chunk)).Append("")))
        {
            if (y < 60)
                (page, y) = (pdf.AddPage(PageSize.A4), 780);
            // The font has no other characters.
            var set = string.Concat(line.Where(char.IsAscii));
            if (set.Length > 0)
                page!.AddText(set, 10, new PdfPoint(50, y), font);
            y -= 13;
        }
        return pdf.Build();
    }

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    static XDocument Unzipped(byte[] bytes, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
