using System.Text;

namespace Summarizer.Evaluation;

/// <summary>A Markdown table that can be read as it is.</summary>
static class TextTable
{
    /// <summary>Lays out rows below their heads; the first column is left-aligned, the others are right-aligned.</summary>
    public static string Of(IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        var widths = heads.Select((head, column) => rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        var table = new StringBuilder();
        Line(heads);
        table.AppendLine("|" + string.Concat(widths.Select((width, column) => new string('-', width + 1) + (column == 0 ? "-|" : ":|"))));
        foreach (var row in rows)
            Line(row);
        return table.ToString();

        void Line(IReadOnlyList<string> cells) => table.AppendLine(
            "| " + string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))) + " |");
    }
}
