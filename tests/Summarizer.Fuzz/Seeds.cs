using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Summarizer.Articles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Summarizer.Fuzz;

/// <summary>One sound document of each format: what the fuzzer starts from.</summary>
static class Seeds
{
    const string First = "CARROW BAY, Nov 24 (Agency) — The council voted 7 to 2 on Tuesday to rebuild the harbour bridge, which Dr. Ana Weiss called “long overdue”.";
    const string Second = "The bridge will cost 38.5 million crowns and open in 2029. It carries 9 000 cars a day. \"We waited for years,\" she said.";
    const string Third = "Also Read | Ten bridges to see before you die\n\nEngineers of the U.S. firm said no ferry would be cancelled before then.";

    public static IReadOnlyList<UploadedArticle> All { get; } =
    [
        Text($"The bridge\n\n{First}\n\n{Second}\n\n{Third}", "text/plain"),
        Text($"# The bridge\n\n{First}\n\n* {Second}\n\n> {Third}", "text/markdown"),
        Text($"<!doctype html><html lang=en><head><title>The bridge</title></head><body><nav><a href=/>Home</a></nav><article><h1>The bridge</h1><p>{First}</p><p>{Second}</p><h2>Ferries</h2><p>{Third}</p></article></body></html>", "text/html"),
        Text($$"""{ "title": "The bridge", "byline": "Jo Roe", "publishedAt": "2026-11-24T08:00:00Z", "language": "en", "body": {{System.Text.Json.JsonSerializer.Serialize($"{First}\n\n{Second}\n\n{Third}")}} }""", "application/json"),
        new(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"{First}\n\n{Second}")).ToArray(), "text/plain"),
        new(Pdf(), "application/pdf"),
        new(Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ];

    static UploadedArticle Text(string text, string contentType) => new(Encoding.UTF8.GetBytes(text), contentType);

    static byte[] Pdf()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        var y = 780;
        foreach (var line in (string[])["The council voted 7 to 2 on Tuesday to rebuild the bridge.", "It will cost 38.5 million crowns and open in 2029.", "Engineers said no ferry would be cancelled before then."])
            page.AddText(line, 11, new PdfPoint(50, y -= 16), font);
        return pdf.Build();
    }

    static byte[] Docx()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(((string[])[First, Second])
                .Select(text => new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)))));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }
}
