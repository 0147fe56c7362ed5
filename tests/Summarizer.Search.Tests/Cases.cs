namespace Summarizer.Search.Tests;

/// <summary>The tables of <c>Cases</c>: a line each; empty ones and those that begin with <c>#</c> are left out.</summary>
static class Cases
{
    public static IReadOnlyList<string> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file)).Where(line => line.Length > 0 && line[0] != '#')];
}
