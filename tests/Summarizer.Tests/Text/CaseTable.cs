namespace Summarizer.Tests.Text;

/// <summary>The lines of a file in <c>Text/Cases</c>, without comments.</summary>
static class CaseTable
{
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", "Cases", file)).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The cells of each line, which a vertical bar divides.</summary>
    public static IEnumerable<string[]> Cells(string file) => Lines(file).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    public static string[] Words(this string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
