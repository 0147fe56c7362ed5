using System.Text;
using Summarizer.Articles;

namespace Summarizer.Fuzz.Bombs;

/// <summary>The kinds that are more than something repeated.</summary>
static class MadeBombs
{
    /// <summary>What makes a kind.</summary>
    public static Func<int, UploadedArticle> Of(string kind) => kind switch
    {
        "markdown.stairs" => size => new(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, size)
            .Select(i => new string(' ', 2 * i) + "- a\n")) + Bomb.News), "text/markdown"),
        "docx.entries" => size => PackedBombs.Docx($"<w:p><w:r><w:t>{Bomb.News}</w:t></w:r></w:p>",
            [.. Enumerable.Range(0, size).Select(i => ($"word/{i}.xml", ""))]),
        "docx.styles" => Styles,
        "epub.chapters" => size => PackedBombs.Epub(Enumerable.Range(0, size).Select(i => $"{i}.html"),
            Enumerable.Range(0, size).Select(i => ($"{i}.html", "<html><body><p>a</p></body></html>"))),
        _ => PdfBombs.Of(kind),
    };

    /// <summary>Styles of which each is based on the next, and the last on the first.</summary>
    static UploadedArticle Styles(int size) =>
        PackedBombs.Docx($"<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr><w:r><w:t>{Bomb.News}</w:t></w:r></w:p>",
        ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + string.Concat(Enumerable.Range(0, size)
            .Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:basedOn w:val=\"s{(i + 1) % size}\"/></w:style>")) + "</w:styles>"));
}
