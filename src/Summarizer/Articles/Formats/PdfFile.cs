using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Summarizer.Articles.Formats;

/// <summary>A PDF with text in it: blocks in reading order, lines joined, running heads and page numbers left out.</summary>
static class PdfFile
{
    /// <summary>An article is not longer; a book is not an article.</summary>
    const int MaxPages = 200;

    /// <summary>The share of a page's height at its top and bottom where running heads and page numbers stand.</summary>
    const double Margin = 0.09;

    /// <summary>More words than a page of print holds; finding blocks among more takes too long.</summary>
    const int MaxWordsOnPage = 5000;

    /// <summary>How much wider than usual the gap before a paragraph is, and how short the last line of one is, as a share of the block's width.</summary>
    const double WideGap = 1.3, ShortLine = 0.85;

    // One thread: with more of them the order of what is found side by side differs from run to run, and offsets with it.
    static readonly NearestNeighbourWordExtractor Words = new(new() { MaxDegreeOfParallelism = 1 });
    static readonly DocstrumBoundingBoxes Layout = new(new() { MaxDegreeOfParallelism = 1 });

    public static readonly ArticleFormat Format = new(
        "PDF",
        ["application/pdf", "application/x-pdf"],
        [".pdf"],
        Tell.Bytes,
        bytes => bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0,
        upload => Bounded.Read(cancellation => Read(upload.Bytes, cancellation)))
    { MaxCheap = 0 };

    sealed record Block(string Text, double Size, bool IsMarginal);

    static Document Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > MaxPages)
                throw new RejectedArticleException(RejectionReason.TooLarge, $"The document has {pdf.NumberOfPages} pages; at most {MaxPages} are read.");
            var blocks = new List<Block>();
            foreach (var page in pdf.GetPages())
            {
                cancellation.ThrowIfCancellationRequested();
                blocks.AddRange(Blocks(page));
            }
            return Join(blocks) with
            {
                Creator = Document.Line(pdf.Information.Author),
                PublishedAt = null,
            };
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new RejectedArticleException(RejectionReason.Unreadable, "The document is locked by a password.", locked);
        }
    }

    static IEnumerable<Block> Blocks(Page page)
    {
        var words = page.GetWords(Words).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        if (words.Count > MaxWordsOnPage)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"A page of the document has more than {MaxWordsOnPage} words.");
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(Layout.GetBlocks(words)).ToList();
        return blocks.SelectMany(block => Paragraphs(block).Select(lines => new Block(Text(lines), Size(lines),
            block.BoundingBox.Bottom > page.Height * (1 - Margin) || block.BoundingBox.Top < page.Height * Margin)));
    }

    static double Size(IReadOnlyList<TextLine> lines) => lines.SelectMany(line => line.Words).SelectMany(word => word.Letters)
        .Select(letter => letter.PointSize).DefaultIfEmpty().Average();

    /// <summary>The paragraphs of a block: the next one begins behind a wider gap, or behind a sentence that leaves much of its line free.</summary>
    static List<List<TextLine>> Paragraphs(TextBlock block)
    {
        var lines = block.TextLines;
        var gaps = lines.Zip(lines.Skip(1), (above, below) => above.BoundingBox.Bottom - below.BoundingBox.Bottom).Where(gap => gap > 0).Order().ToList();
        var usual = gaps.Count > 0 ? gaps[gaps.Count / 3] : 0;
        var paragraphs = new List<List<TextLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || Begins(lines[i - 1], lines[i]))
                paragraphs.Add([]);
            paragraphs[^1].Add(lines[i]);
        }
        return paragraphs;

        bool Begins(TextLine above, TextLine below) =>
            usual > 0 && above.BoundingBox.Bottom - below.BoundingBox.Bottom > usual * WideGap
            || above.BoundingBox.Right < block.BoundingBox.Left + block.BoundingBox.Width * ShortLine && above.Text.TrimEnd() is [.., '.' or '!' or '?' or '"' or '”'];
    }

    /// <summary>The lines of a paragraph as one: words that were divided at a line's end are joined again, ligatures are letters.</summary>
    static string Text(IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var next = WithoutLigatures(line.Text).AsSpan().Trim();
            if (next.IsEmpty)
                continue;
            if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(next[0]))
                text.Length--;
            else if (text.Length > 0)
                text.Append(' ');
            text.Append(next);
        }
        return text.ToString();
    }

    /// <summary>Fonts have one sign for "fi", "fl" and their like, which no search for the word would find.</summary>
    static string WithoutLigatures(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return text;
        var plain = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            plain.Append(c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString());
        return plain.ToString();
    }

    static Document Join(List<Block> blocks)
    {
        var builder = new DocumentBuilder();
        if (blocks.Count == 0)
            return builder.Build();
        var repeated = blocks.Where(block => block.IsMarginal).GroupBy(block => Shape(block.Text)).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet();
        var news = blocks.Where(block => !block.IsMarginal || (!repeated.Contains(Shape(block.Text)) && block.Text.Any(char.IsLetter))).ToList();
        var size = news.GroupBy(block => Math.Round(block.Size)).OrderByDescending(group => group.Sum(block => block.Text.Length)).FirstOrDefault()?.Key ?? 0;
        var title = news.Take(4).Where(block => block.Size > size * 1.2 && block.Text.Length is > 10 and < 250).MaxBy(block => block.Size);

        var open = "";
        foreach (var block in news.Where(block => block != title))
        {
            var isHeading = block.Size > size * 1.1 && block.Text.Length < 120;
            if (open.Length > 0 && !isHeading && Continues(open, block.Text))
            {
                open = open.EndsWith('-') && open.Length > 1 && char.IsLetter(open[^2]) ? open[..^1] + block.Text : open + " " + block.Text;
                continue;
            }
            builder.Add(ParagraphKind.Body, open);
            open = isHeading ? "" : block.Text;
            if (isHeading)
                builder.Add(ParagraphKind.Heading, block.Text);
        }
        builder.Add(ParagraphKind.Body, open);
        return builder.Build() with { Title = Document.Line(title?.Text) };
    }

    /// <summary>Whether a paragraph goes on in the next block: over a column's or a page's end.</summary>
    static bool Continues(string text, string next) => text[^1] is not ('.' or '!' or '?' or '"' or '”' or ':' or '。') && text.Length > 60 && char.IsLower(next[0]);

    /// <summary>A text without its digits, so that page numbers look alike.</summary>
    static string Shape(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
