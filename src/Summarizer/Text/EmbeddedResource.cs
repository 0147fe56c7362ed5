namespace Summarizer.Text;

/// <summary>The data files inside this assembly, by their path in the project: <c>Text/Resources/stopwords.en.txt</c>.</summary>
static class EmbeddedResource
{
    /// <summary>Opens a file; a missing one is a mistake of the build.</summary>
    public static Stream Open(string path) =>
        typeof(EmbeddedResource).Assembly.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"'{path}' is not embedded in the assembly.", path);

    /// <summary>Whether there is such a file.</summary>
    public static bool Exists(string path) => typeof(EmbeddedResource).Assembly.GetManifestResourceInfo(path) is not null;

    /// <summary>What stands between a prefix and a suffix in the paths that have both.</summary>
    public static IEnumerable<string> Between(string prefix, string suffix) =>
        typeof(EmbeddedResource).Assembly.GetManifestResourceNames()
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith(suffix, StringComparison.Ordinal))
            .Select(path => path[prefix.Length..^suffix.Length]);

    /// <summary>The lists of a text whose lines are "name: word word …"; a list may take several lines.</summary>
    public static IEnumerable<(string Name, string[] Words)> ReadLists(string path)
    {
        foreach (var line in ReadLines(path))
        {
            var colon = line.IndexOf(':');
            yield return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The words of a text whose lines are the code of a language and words of it.</summary>
    public static IEnumerable<string> ReadWords(string path) =>
        ReadLines(path).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));

    /// <summary>The lines of a text in sections, each with the name in brackets above it.</summary>
    public static IEnumerable<(string Section, string Line)> ReadSections(string path)
    {
        var section = "";
        foreach (var line in ReadLines(path))
        {
            if (line[0] == '[')
                section = line.Trim('[', ']');
            else
                yield return (section, line);
        }
    }

    /// <summary>The lines of a UTF-8 text, without blank ones and those that start with <c>#</c>.</summary>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
