using System.Globalization;
using System.Text;
using System.Text.Json;
using Summarizer.Articles;

namespace Summarizer.Fuzz.Bombs;

/// <summary>The longest honest article there may be, in each format: what it costs is what a format costs.</summary>
public static class LongArticles
{
    /// <summary>So many paragraphs of some fifty words are nearly as many words as an article may have.</summary>
    const int Paragraphs = 3700;

    /// <summary>Of a PDF so many pages: more take longer than is waited. Each has the lines of a printed one.</summary>
    const int PagesOfPdf = 20, LinesOfPage = 45, CharactersOfLine = 90;

    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        ["text", "Markdown", "HTML", "JSON", "RSS", "mail", "RTF", "ODT", "EPUB", "DOCX", "PDF"];

    /// <summary>The article in a format.</summary>
    public static UploadedArticle In(string format) => In(format, Paragraphs);

    /// <summary>
    /// What starts a reader process and compiles what is measured: a short one that is packed, which is always read apart, and one by the
    /// same code.
    /// </summary>
    public static IReadOnlyList<UploadedArticle> Before(string format) => [In("DOCX", paragraphs: 1), In(format, paragraphs: 200)];

    static UploadedArticle In(string format, int paragraphs) => format switch
    {
        "text" => Text(paragraphs, "text/plain", "", paragraph => paragraph + "\n\n"),
        "Markdown" => Text(paragraphs, "text/markdown", "# The bridges\n\n", paragraph => paragraph + "\n\n"),
        "HTML" => Text(paragraphs, "text/html", "<!doctype html><html lang=en><head><title>The bridges</title></head><body><article><h1>The bridges</h1>", paragraph => $"<p>{paragraph}</p>\n", "</article></body></html>"),
        "JSON" => new(JsonSerializer.SerializeToUtf8Bytes(new { title = "The bridges", body = string.Join("\n\n", News(paragraphs)) }),
            "application/json"),
        "RSS" => Text(paragraphs, "application/rss+xml",
            "<?xml version=\"1.0\"?><rss><channel><item><title>The bridges</title><description>", paragraph => $"&lt;p&gt;{paragraph}&lt;/p&gt;\n", "</description></item></channel></rss>"),
        "mail" => Text(paragraphs, "message/rfc822",
            "From: a@b.example\nSubject: The bridges\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n", paragraph => paragraph + "\n\n"),
        "RTF" => Text(paragraphs, "application/rtf", "{\\rtf1\\ansi ", paragraph => paragraph + "\\par\n", "}"),
        "ODT" => PackedBombs.Of("odt", string.Concat(News(paragraphs).Select(paragraph => $"<text:p>{paragraph}</text:p>"))),
        "EPUB" => PackedBombs.Of("epub", string.Concat(News(paragraphs).Select(paragraph => $"<p>{paragraph}</p>"))),
        "DOCX" => PackedBombs.Of("docx",
            string.Concat(News(paragraphs).Select(paragraph => $"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>"))),
        "PDF" => PdfBombs.Of([.. News(paragraphs).SelectMany(Lines).Chunk(LinesOfPage).Take(PagesOfPdf)]),
        _ => throw new ArgumentException($"There is no {format}.", nameof(format)),
    };

    static IEnumerable<string> News(int paragraphs) =>
        Enumerable.Range(1, paragraphs).Select(i => string.Create(CultureInfo.InvariantCulture,
        $"The council of Brandholm voted {i} to 14 on Tuesday to rebuild bridge number {i} after two years of dispute. It will cost {i} million crowns and open in the spring of 2029, said Ana Weiss, who leads the works. No ferry will be cancelled before then, and {i + 3} people will work there."));

    static IEnumerable<string> Lines(string paragraph)
    {
        var start = 0;
        while (paragraph.Length - start > CharactersOfLine)
        {
            var end = paragraph.LastIndexOf(' ', start + CharactersOfLine);
            yield return paragraph[start..end];
            start = end + 1;
        }
        yield return paragraph[start..];
    }

    static UploadedArticle Text(int paragraphs, string type, string before, Func<string, string> paragraph, string behind = "") =>
        new(Encoding.UTF8.GetBytes(new StringBuilder(before).AppendJoin("", News(paragraphs).Select(paragraph)).Append(behind).ToString()),
            type);
}
