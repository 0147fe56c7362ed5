namespace Summarizer.Tests;

/// <summary>The lines of a file of cases, without comments; <c>Text/stems.txt</c> is the file <c>Text/Cases/stems.txt</c>.</summary>
static class CaseTable
{
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, Path.GetDirectoryName(file)!, "Cases", Path.GetFileName(file)))
            .Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The cells of each line, which a vertical bar divides.</summary>
    public static IEnumerable<string[]> Cells(string file) => Lines(file).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    /// <summary>Rows for a theory: the cells behind the first of the lines that begin with a word.</summary>
    public static TheoryData<string> Of(string file, string first) =>
        new(Cells(file).Where(cells => cells[0] == first).Select(cells => cells[1]));

    /// <summary>The same with two cells.</summary>
    public static IEnumerable<object[]> PairsOf(string file, string first) =>
        Cells(file).Where(cells => cells[0] == first).Select(cells => new object[] { cells[1], cells[2] });

    public static string[] Words(this string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
