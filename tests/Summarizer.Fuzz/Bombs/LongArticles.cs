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
    public static IReadOnlyList<string> Formats { get; } = ["text", "Markdown", "HTML", "JSON", "RSS", "mail", "RTF", "ODT", "EPUB", "DOCX", "PDF"];

    /// <summary>The article in a format.</summary>
    public static UploadedArticle In(string format) => format switch
    {
        "text" => Text("text/plain", "", paragraph => paragraph + "\n\n"),
        "Markdown" => Text("text/markdown", "# The bridges\n\n", paragraph => paragraph + "\n\n"),
        "HTML" => Text("text/html", "<!doctype html><html lang=en><head><title>The bridges</title></head><body><article><h1>The bridges</h1>", paragraph => $"<p>{paragraph}</p>\n", "</article></body></html>"),
        "JSON" => new(JsonSerializer.SerializeToUtf8Bytes(new { title = "The bridges", body = string.Join("\n\n", News()) }), "application/json"),
        "RSS" => Text("application/rss+xml", "<?xml version=\"1.0\"?><rss><channel><item><title>The bridges</title><description>", paragraph => $"&lt;p&gt;{paragraph}&lt;/p&gt;\n", "</description></item></channel></rss>"),
        "mail" => Text("message/rfc822", "From: a@b.example\nSubject: The bridges\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n", paragraph => paragraph + "\n\n"),
        "RTF" => Text("application/rtf", "{\\rtf1\\ansi ", paragraph => paragraph + "\\par\n", "}"),
        "ODT" => PackedBombs.Of("odt", string.Concat(News().Select(paragraph => $"<text:p>{paragraph}</text:p>"))),
        "EPUB" => PackedBombs.Of("epub", string.Concat(News().Select(paragraph => $"<p>{paragraph}</p>"))),
        "DOCX" => PackedBombs.Of("docx", string.Concat(News().Select(paragraph => $"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>"))),
        "PDF" => PdfBombs.Of([.. News().SelectMany(Lines).Chunk(LinesOfPage).Take(PagesOfPdf)]),
        _ => throw new ArgumentException($"There is no {format}.", nameof(format)),
    };

    /// <summary>A short one that is read apart: it starts what is measured.</summary>
    public static UploadedArticle Brief() => PackedBombs.Of("docx", $"<w:p><w:r><w:t>{Bomb.News}</w:t></w:r></w:p>");

    static IEnumerable<string> News() => Enumerable.Range(1, Paragraphs).Select(i => string.Create(CultureInfo.InvariantCulture,
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

    static UploadedArticle Text(string type, string before, Func<string, string> paragraph, string behind = "") =>
        new(Encoding.UTF8.GetBytes(new StringBuilder(before).AppendJoin("", News().Select(paragraph)).Append(behind).ToString()), type);
}
