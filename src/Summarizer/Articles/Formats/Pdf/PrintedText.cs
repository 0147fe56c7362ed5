namespace Summarizer.Articles.Formats.Pdf;

/// <summary>What is printed as one text: without running heads, paragraphs whole over the ends of columns and pages.</summary>
static class PrintedText
{
    /// <summary>A title is one of the first paragraphs and so much larger than the text; so much larger is a heading.</summary>
    const int TitleWithin = 4;

    const double TitleSize = 1.2, HeadingSize = 1.1;

    const int MaxHeading = 120, MaxTitle = 250, MinTitle = 10;

    /// <summary>A shorter paragraph that ends without a stop is a label, and nothing goes on behind it.</summary>
    const int MinContinued = 60;

    sealed record JoinedParagraph(string Text, PrintedParagraph Print);

    /// <summary>Joins the paragraphs of all pages.</summary>
    public static Document Of(IReadOnlyList<PrintedParagraph> paragraphs)
    {
        var division = new WordDivision(paragraphs.SelectMany(paragraph => paragraph.Lines));
        var news = WithoutRunningHeads([.. paragraphs.Select(paragraph => new JoinedParagraph(division.Join(paragraph.Lines), paragraph))]);
        var size = news.GroupBy(one => Math.Round(one.Print.Size)).OrderByDescending(group => group.Sum(one => one.Text.Length))
            .FirstOrDefault()?.Key ?? 0;
        var title = news.Take(TitleWithin).Where(one => one.Print.Size > size * TitleSize && one.Text.Length is > MinTitle and < MaxTitle)
            .MaxBy(one => one.Print.Size);

        var builder = new DocumentBuilder();
        var (open, isFull) = ("", false);
        foreach (var (text, print) in news.Where(one => one != title))
        {
            var isHeading = print.Size > size * HeadingSize && text.Length < MaxHeading;
            if (open.Length > 0 && !isHeading && Continues(open, isFull, text))
            {
                (open, isFull) = (division.Join([open, text]), print.IsFull);
                continue;
            }
            builder.Add(ParagraphKind.Body, open);
            (open, isFull) = isHeading ? ("", false) : (text, print.IsFull);
            if (isHeading)
                builder.Add(ParagraphKind.Heading, text);
        }
        builder.Add(ParagraphKind.Body, open);
        return builder.Build() with { Title = Document.OnOneLine(title?.Text) };
    }

    static List<JoinedParagraph> WithoutRunningHeads(List<JoinedParagraph> all)
    {
        var repeated = all.Where(one => one.Print.IsMarginal).CountBy(one => Shape(one.Text)).Where(shape => shape.Value > 1)
            .Select(shape => shape.Key).ToHashSet();
        return [.. all.Where(one => !one.Print.IsMarginal || (!repeated.Contains(Shape(one.Text)) && one.Text.Any(char.IsLetter)))];
    }

    /// <summary>
    /// Whether a paragraph goes on in the next one: over the end of a column or a page. A name or a number goes on only behind a line that
    /// is full.
    /// </summary>
    static bool Continues(string text, bool isFull, string next) => text.Length > MinContinued
        && text[^1] is not ('.' or '!' or '?' or '"' or '”' or ':' or '。')
        && (char.IsLower(next[0]) || isFull && (text[^1] is ',' or '-' || char.IsLetterOrDigit(next[0])));

    /// <summary>A text without its digits, so that page numbers look alike.</summary>
    static string Shape(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
