using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Summarizer.Articles.Formats;

/// <summary>The text of a PDF, its lines joined to paragraphs again.</summary>
static partial class PdfText
{
    /// <summary>More pages than any article has.</summary>
    const int MaxPages = 1000;

    public static Document Read(UploadedArticle upload)
    {
        using var pdf = PdfDocument.Open(upload.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true });
        if (pdf.NumberOfPages > MaxPages)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"The PDF has {pdf.NumberOfPages} pages; at most {MaxPages} are read.");
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
            text.Append(Join(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true))).Append("\n\n");
        return new Document(text.ToString().Trim())
        {
            Title = string.IsNullOrWhiteSpace(pdf.Information.Title) ? null : pdf.Information.Title.Trim(),
            Byline = string.IsNullOrWhiteSpace(pdf.Information.Author) ? null : pdf.Information.Author.Trim(),
            HasFrontMatterInText = true,
        };
    }

    /// <summary>A word that a line break cut is made whole, and lines of one paragraph are one line.</summary>
    static string Join(string page) =>
        LineBreak().Replace(Hyphen().Replace(page.Replace("\r\n", "\n", StringComparison.Ordinal), ""), " ");

    [GeneratedRegex(@"(?<=\p{Ll})[-\u00AD]\n(?=\p{Ll})")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex LineBreak();
}
