using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Summarizer.Tests.Articles;

public sealed class FormatsOfArticles
{
    const string First = "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge after two years of dispute.";
    const string Second = "The bridge will cost 38.5 million crowns and open in the spring of 2029, the mayor's office said in a statement.";
    const string Html = $"<!doctype html><html lang=en><head><title>Brandholm rebuilds its bridge</title></head><body><nav><a href=/>Home</a></nav><article><h1>Brandholm rebuilds its bridge</h1><p>{First}</p><p>{Second}</p></article><script>alert('x')</script></body></html>";
    const string Json = $$"""{ "title": "Brandholm rebuilds its bridge", "byline": "Jo Roe", "publishedAt": "2026-11-24T08:00:00Z", "source": "The Herald", "language": "en", "body": "{{First}}\n\n{{Second}}" }""";

    [Theory]
    [InlineData(First + "\n\n" + Second, "text/plain", null)]
    [InlineData("# Brandholm rebuilds its bridge\n\n" + First + "\n\n* " + Second, "text/markdown", null)]
    [InlineData("# Brandholm rebuilds its bridge\n\n" + First + "\n\n**" + Second + "**", null, "a.md")]
    [InlineData(Html, "text/html", null)]
    [InlineData(Html, null, "a.htm")]
    [InlineData(Html, null, null)]
    [InlineData(Json, "application/json", null)]
    [InlineData(Json, null, "a.json")]
    [InlineData(Json, "application/octet-stream", null)]
    public void Are_told_by_type_or_else_by_extension_or_else_by_bytes(string text, string? contentType, string? fileName) =>
        Assert.Equal($"{First}\n{Second}", Reading.Read(text, contentType, fileName).Told());

    [Fact]
    public void Lists_and_tables_of_a_page_are_structure_line_by_line() => Assert.Equal(
        $"{First}\n# Ferry 14 1 May\n# Bus 7 2 May\n{Second}\n# Tickets\n# Maps of the port",
        Reading.Read($"<html><body><article><h1>Brandholm rebuilds its bridge</h1><p>{First}</p><table><tr><td>Ferry</td><td>14</td><td>1 May</td></tr><tr><td>Bus</td><td>7</td><td>2 May</td></tr></table>"
            + $"<p>{Second}</p><ul><li>Tickets</li><li>Maps of the port</li></ul><h2>Contact</h2></article></body></html>", "text/html").Told());

    [Fact]
    public void Json_says_who_when_and_where()
    {
        var article = Reading.Read(Json, "application/json");

        Assert.Equal(("Brandholm rebuilds its bridge", "Jo Roe", "The Herald", "en"),
            (article.Title, article.Byline, article.Publisher, article.Language));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("content")]
    [InlineData("body")]
    public void Json_may_call_the_text(string name) =>
        Assert.Equal($"{First}\n{Second}", Reading.Read($$"""{ "{{name}}": "{{First}}\n\n{{Second}}" }""", "application/json").Told());

    [Theory]
    [InlineData("application/pdf", null)]
    [InlineData(null, "a.pdf")]
    [InlineData(null, null)]
    public void Pdf_is_read(string? contentType, string? fileName)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        page.AddText(First[..60], 11, new PdfPoint(50, 760), font);
        page.AddText(First[61..], 11, new PdfPoint(50, 746), font);

        Assert.Contains("voted 31 to 14 on Tuesday", Reading.Read(pdf.Build(), contentType, fileName).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_is_read_the_same_each_time()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        // Words on top of one another, as in a damaged document: their order is nobody's.
        for (var i = 0; i < 60; i++)
            page.AddText(First[(i % 40)..(i % 40 + 30)], 11, new PdfPoint(50 + i % 7, 700 + i % 11), font);
        var bytes = pdf.Build();

        Assert.Single(Enumerable.Range(0, 30).Select(_ => Reading.Read(bytes, "application/pdf").Text).Distinct());
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null)]
    [InlineData(null, "a.docx")]
    [InlineData(null, null)]
    public void Docx_is_read(string? contentType, string? fileName) =>
        Assert.Equal($"{First}\n{Second}", Reading.Read(Docx(First, Second), contentType, fileName).Told());

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "text/plain", Encoding.UTF8.GetBytes("Café. " + First) },
        { "text/plain", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Café. " + First)] },
        { "text/plain", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Café. " + First)] },
        { "text/plain", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Café. " + First)] },
        { "text/plain", Encoding.Unicode.GetBytes("Café. " + First) },
        { "text/plain", Encoding.BigEndianUnicode.GetBytes("Café. " + First) },
        { "text/plain; charset=iso-8859-1", Encoding.Latin1.GetBytes("Café. " + First) },
        { "text/plain", Encoding.Latin1.GetBytes("Café. " + First) },
        { "text/html", Encoding.Latin1.GetBytes($"<html><head><meta charset=iso-8859-1></head><body><article><p>Café. {First}</p><p>{Second}</p></article></body></html>") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_encoding_comes_out_as_text(string contentType, byte[] bytes) =>
        Assert.Contains("Café. The council", Reading.Read(bytes, contentType).Text, StringComparison.Ordinal);

    static byte[] Docx(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(text => new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text))))));
        return stream.ToArray();
    }
}
