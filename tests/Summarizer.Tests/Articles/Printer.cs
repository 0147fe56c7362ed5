using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Summarizer.Tests.Articles;

/// <summary>
/// Prints the files of <c>Cases/print</c> as PDF: above a line of dashes how (<c>columns: 2</c>, <c>justified: yes</c>, <c>lines: 20</c> of a column, <c>head:</c> and
/// <c>foot:</c> of every page, with # for its number, <c>title:</c>), below it the paragraphs, a blank line between them; where ¬ stands, a word may be divided.
/// </summary>
sealed class Printer
{
    const double Left = 60, Right = 535, Top = 750, Gap = 24, Size = 10, Leading = 13, TitleSize = 20, Indent = 12;

    readonly PdfDocumentBuilder pdf = new();
    readonly PdfDocumentBuilder.AddedFont font;
    readonly Dictionary<string, string> how;
    PdfPageBuilder? page;
    int pages, column, line;

    Printer(Dictionary<string, string> how)
    {
        this.how = how;
        font = pdf.AddStandard14Font(Standard14Font.Helvetica);
    }

    int Columns => int.Parse(how.GetValueOrDefault("columns", "1"), CultureInfo.InvariantCulture);

    int Lines => int.Parse(how.GetValueOrDefault("lines", "50"), CultureInfo.InvariantCulture);

    double Width => (Right - Left - Gap * (Columns - 1)) / Columns;

    public static byte[] Print(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 2);
        var printer = new Printer(parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1]));
        printer.TurnPage();
        foreach (var paragraph in parts[1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            printer.Set(paragraph.ReplaceLineEndings(" ").Trim().Split(' '));
        return printer.pdf.Build();
    }

    void TurnPage()
    {
        page = pdf.AddPage(PageSize.A4);
        (column, line) = (0, 0);
        var number = (++pages).ToString(CultureInfo.InvariantCulture);
        if (how.TryGetValue("head", out var head))
            page.AddText(head.Replace("#", number, StringComparison.Ordinal), Size, new PdfPoint(Left, 805), font);
        if (how.TryGetValue("foot", out var foot))
            page.AddText(foot.Replace("#", number, StringComparison.Ordinal), Size, new PdfPoint(Left, 30), font);
        if (pages == 1 && how.TryGetValue("title", out var title))
            page.AddText(title, TitleSize, new PdfPoint(Left, Top + 22), font);
    }

    void Set(string[] words)
    {
        var row = new List<string>();
        var indent = Indent;
        foreach (var word in words)
        {
            var rest = word.Split('¬');
            while (rest.Length > 0)
            {
                var fitting = Enumerable.Range(0, rest.Length).Select(without => rest.Length - without)
                    .FirstOrDefault(count => WidthOf([.. row, Part(rest, count)]) <= Width - indent, row.Count == 0 ? 1 : 0);
                if (fitting > 0)
                    row.Add(Part(rest, fitting));
                rest = rest[fitting..];
                if (rest.Length == 0)
                    break;
                Set(row, indent, isLast: false);
                row.Clear();
                indent = 0;
            }
        }
        Set(row, indent, isLast: true);
    }

    /// <summary>The first parts of a divided word, with a hyphen where more follow.</summary>
    static string Part(string[] parts, int count) =>
        string.Concat(parts[..count]) + (count < parts.Length && parts[count - 1][^1] != '-' ? "-" : "");

    /// <summary>Sets a line; justified, each word by itself and nothing between them, as printers do.</summary>
    void Set(List<string> row, double indent, bool isLast)
    {
        if (line == Lines && ++column < Columns)
            line = 0;
        else if (line == Lines)
            TurnPage();
        var (x, y) = (Left + column * (Width + Gap) + indent, Top - line++ * Leading);
        if (!how.ContainsKey("justified"))
        {
            page!.AddText(string.Join(' ', row), Size, new PdfPoint(x, y), font);
            return;
        }
        var space = isLast || row.Count == 1 ? WidthOf(["a", "a"]) - WidthOf(["aa"])
            : (Width - indent - row.Sum(word => WidthOf([word]))) / (row.Count - 1);
        foreach (var word in row)
        {
            page!.AddText(word, Size, new PdfPoint(x, y), font);
            x += WidthOf([word]) + space;
        }
    }

    double WidthOf(IEnumerable<string> words) =>
        page!.MeasureText(string.Join(' ', words), Size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;
}
