using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Summarizer.Articles.Formats.Pdf;

/// <summary>A paragraph as it is printed, or the part of one that stands in a column.</summary>
/// <param name="Lines">Its lines; no ligatures.</param>
/// <param name="Size">The size of its letters, in points.</param>
/// <param name="IsMarginal">Whether it stands where running heads and page numbers do.</param>
/// <param name="IsFull">Whether its last line is as long as the others, or it has no other.</param>
sealed record PrintedParagraph(IReadOnlyList<string> Lines, double Size, bool IsMarginal, bool IsFull);

/// <summary>The paragraphs of a page in reading order.</summary>
static class PrintedPage
{
    /// <summary>The share of a page's height at its top and bottom where running heads and page numbers stand.</summary>
    const double Margin = 0.09;

    /// <summary>More words than a page of print holds; finding blocks among more takes too long.</summary>
    const int MaxWords = 5000;

    /// <summary>
    /// How much wider than usual the gap before a paragraph is, and how short the last line of one is, as a share of the block's width.
    /// </summary>
    const double WideGap = 1.3, ShortLine = 0.85, HalfLine = 0.5;

    /// <summary>How far the first line of a paragraph is set in, in points.</summary>
    const double MinIndent = 5, MaxIndent = 45;

    /// <summary>Words whose baselines differ by no more than this share of their size stand on one line.</summary>
    const double SameLine = 0.5;

    /// <summary>Smaller letters nobody sees, in points.</summary>
    const double MinSize = 0.5;

    // One thread: with more of them the order of what is found side by side differs from run to run, and offsets with it.
    static readonly NearestNeighbourWordExtractor WordExtractor = new(new() { MaxDegreeOfParallelism = 1 });
    static readonly DocstrumBoundingBoxes Layout = new(new() { MaxDegreeOfParallelism = 1 });

    /// <summary>Finds them.</summary>
    /// <exception cref="RejectedArticleException">The page has more words than a page of print.</exception>
    public static IEnumerable<PrintedParagraph> Paragraphs(Page page)
    {
        var words = WordExtractor.GetWords(Letters(page)).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        if (words.Count > MaxWords)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"A page of the document has more than {MaxWords} words.");
        return UnsupervisedReadingOrderDetector.Instance.Get(Layout.GetBlocks(words)).SelectMany(block => Paragraphs(block)
            .Select(lines => new PrintedParagraph([.. lines.Select(line => WithoutLigatures(line.Text).Trim())
                .Where(line => line.Length > 0)], Size(lines), IsMarginal(block, page), IsFull(lines, block)))
            .Where(paragraph => paragraph.Lines.Count > 0)).ToList();
    }

    /// <summary>
    /// The letters that are seen, those that are set twice for boldness once. Without them the library takes for ever over letters on top
    /// of one another.
    /// </summary>
    static List<Letter> Letters(Page page) =>
        [.. page.Letters.Where(letter => letter.PointSize >= MinSize)
            .DistinctBy(letter => (letter.Value, Math.Round(letter.Location.X), Math.Round(letter.Location.Y)))];

    static double Size(List<TextLine> lines) => lines.SelectMany(line => line.Words).SelectMany(word => word.Letters)
        .Select(letter => letter.PointSize).DefaultIfEmpty().Average();

    static bool IsMarginal(TextBlock block, Page page) =>
        block.BoundingBox.Bottom > page.Height * (1 - Margin) || block.BoundingBox.Top < page.Height * Margin;

    static bool IsFull(List<TextLine> lines, TextBlock block) => lines.Count == 1 || !IsShort(lines[^1], block, ShortLine);

    static bool IsShort(TextLine line, TextBlock block, double share) =>
        line.BoundingBox.Right < block.BoundingBox.Left + block.BoundingBox.Width * share;

    /// <summary>
    /// The lines of a block. In narrow columns that are justified words are nearer to those below than to those beside them, so a baseline
    /// is what makes a line.
    /// </summary>
    static List<TextLine> Lines(TextBlock block)
    {
        if (block.TextOrientation != TextOrientation.Horizontal)
            return [.. block.TextLines];
        var rows = new List<List<Word>>();
        foreach (var word in block.TextLines.SelectMany(line => line.Words).OrderByDescending(Baseline))
        {
            if (rows.Count == 0 || Baseline(rows[^1][0]) - Baseline(word) > word.Letters[0].PointSize * SameLine)
                rows.Add([]);
            rows[^1].Add(word);
        }
        return [.. rows.Select(row => new TextLine([.. row.OrderBy(word => word.BoundingBox.Left)]))];

        static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;
    }

    /// <summary>
    /// The paragraphs of a block: the next one begins with an indented line, behind a wider gap, or behind a line of which much is free.
    /// </summary>
    static List<List<TextLine>> Paragraphs(TextBlock block)
    {
        var lines = Lines(block);
        var gaps = lines.Zip(lines.Skip(1), (above, below) => above.BoundingBox.Bottom - below.BoundingBox.Bottom).Where(gap => gap > 0)
            .Order().ToList();
        var usual = gaps.Count > 0 ? gaps[gaps.Count / 3] : 0;
        var paragraphs = new List<List<TextLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || Begins(lines[i - 1], lines[i], i + 1 < lines.Count ? lines[i + 1] : null))
                paragraphs.Add([]);
            paragraphs[^1].Add(lines[i]);
        }
        return paragraphs;

        bool Begins(TextLine above, TextLine line, TextLine? below) =>
            usual > 0 && above.BoundingBox.Bottom - line.BoundingBox.Bottom > usual * WideGap
            || IsShort(above, block, ShortLine) && above.Text.TrimEnd() is [.., '.' or '!' or '?' or '"' or '”']
            || IsShort(above, block, HalfLine)
            || IsIndented(line) && (!IsIndented(above) || IsShort(above, block, ShortLine)) && !(below is not null && IsIndented(below));

        bool IsIndented(TextLine line) => line.BoundingBox.Left - block.BoundingBox.Left is > MinIndent and < MaxIndent;
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
}
