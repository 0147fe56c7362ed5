using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Summarizer.Articles.Formats.Pdf;

/// <summary>A PDF with text in it: blocks in reading order, lines joined, running heads and page numbers left out.</summary>
static class PdfFile
{
    /// <summary>An article is not longer; a book is not an article.</summary>
    const int MaxPages = 200;

    public static readonly ArticleFormat Format = new(
        "PDF",
        ["application/pdf", "application/x-pdf"],
        [".pdf"],
        Tell.Bytes,
        bytes => bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0,
        upload => Bounded.Read(cancellation => Read(upload.Bytes, cancellation)))
    { MaxCheap = 0 };

    static Document Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > MaxPages)
            {
                throw new RejectedArticleException(RejectionReason.TooLarge,
                    $"The document has {pdf.NumberOfPages} pages; at most {MaxPages} are read.");
            }

            var paragraphs = new List<PrintedParagraph>();
            foreach (var page in pdf.GetPages())
            {
                cancellation.ThrowIfCancellationRequested();
                paragraphs.AddRange(PrintedPage.Paragraphs(page));
            }
            return PrintedText.Of(paragraphs) with { Creator = Document.OnOneLine(pdf.Information.Author) };
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new RejectedArticleException(RejectionReason.Unreadable, "The document is locked by a password.", locked);
        }
    }
}
