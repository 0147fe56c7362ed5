using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

public sealed class ReadableFormats
{
    [Fact]
    public void Stand_in_the_table_of_the_readme()
    {
        var table = string.Join('\n', ReadableFormat.All.Select(format =>
            $"| {format.Name} | {string.Join(' ', format.Extensions.Select(extension => $"`{extension}`"))} | {format.Note} |"));

        Assert.True(File.ReadAllText(Readme()).ReplaceLineEndings("\n").Contains(table, StringComparison.Ordinal),
            $"README.md must hold this table:\n{table}");
    }

    [Fact]
    public void Have_media_types_and_extensions_of_their_own() => Assert.All(
        ReadableFormat.All.SelectMany(format => format.MediaTypes.Concat(format.Extensions)).CountBy(name => name), name => Assert.Equal(1, name.Value));

    static string Readme()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Summarizer.sln")))
            at = Path.GetDirectoryName(at)!;
        return Path.Combine(at, "README.md");
    }
}
