using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

/// <summary>
/// The folders of <c>Cases</c>, one for each kind of document: beside each document stands what must be read of it, <c>slug.expected</c>: what is
/// said of the article, a line of dashes, then its clean paragraphs, headings with "# "; or <c>rejected:</c> with the reason, then what the
/// refusal must say. A folder instead of a document is packed into one (ODT, EPUB, DOCX); a .print is printed as PDF.
/// </summary>
public sealed class KindsOfDocuments
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Articles", "Cases");

    public static TheoryData<string> Cases =>
        new(Directory.EnumerateFiles(Folder, "*.expected", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file)[..^".expected".Length]).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_read_as_the_case_says(string name)
    {
        var expected = Expectation.Of(Path.Combine(Folder, name + ".expected"));
        var (bytes, fileName) = Document(name);

        Assert.Equal(expected.Text, Outcome(bytes, null, fileName, expected));
        // What the bytes tell needs no name, and is not hidden by a wrong one.
        if (expected["told by"] != "name")
        {
            Assert.Equal(expected.Text, Outcome(bytes, null, null, expected));
            Assert.Equal(expected.Text, Outcome(bytes, "text/plain", null, expected));
        }
    }

    static (byte[] Bytes, string Name) Document(string name)
    {
        var path = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Path.Combine(Folder, name))!, Path.GetFileName(name) + ".*")
            .Single(found => !found.EndsWith(".expected", StringComparison.Ordinal));
        if (path.EndsWith(".print", StringComparison.Ordinal))
            return (Printer.Print(File.ReadAllText(path)), name + ".pdf");
        if (File.Exists(path))
            return (File.ReadAllBytes(path), Path.GetFileName(path));
        using var packed = new MemoryStream();
        ZipFile.CreateFromDirectory(path, packed);
        return (packed.ToArray(), Path.GetFileName(path));
    }

    static string Outcome(byte[] bytes, string? contentType, string? fileName, Expectation expected)
    {
        try
        {
            var article = Reading.Read(bytes, contentType, fileName);
            var said = new (string Name, string? Value)[]
            {
                ("title", article.Title),
                ("byline", article.Byline),
                ("published", article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)),
                ("publisher", article.Publisher),
                ("url", expected["url"] is null ? null : article.Url),
                ("language", expected["language"] is null ? null : article.Language),
                ("partial", article.Partial is { } reason ? JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()) : null),
            };
            return string.Concat(said.Where(one => one.Value is not null)
                .Select(one => $"{one.Name}: {one.Value}\n")) + "---\n" + Told(article);
        }
        catch (RejectedArticleException rejected)
        {
            var missing = expected.Clues.Where(clue => !rejected.Message.Contains(clue, StringComparison.Ordinal)).ToList();
            return $"rejected: {rejected.Reason}{(missing.Count == 0 ? "" : $"\nbut it does not say {string.Join(", ", missing)}: {rejected.Message}")}";
        }
    }

    /// <summary>One paragraph a line, however it was wrapped.</summary>
    static string Told(Article article) => string.Join('\n', article.Paragraphs.Select(paragraph =>
        (paragraph.Kind == ParagraphKind.Heading ? "# " : "") + string.Join(' ', article[paragraph.Span].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    sealed record Expectation(IReadOnlyDictionary<string, string> Said, string Body)
    {
        static readonly string[] Shown = ["title", "byline", "published", "publisher", "url", "language", "partial"];

        public string? this[string name] => Said.GetValueOrDefault(name);

        public IReadOnlyList<string> Clues => this["rejected"] is null ? [] : Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string Text => this["rejected"] is { } reason ? $"rejected: {reason}"
            : string.Concat(Shown.Where(Said.ContainsKey).Select(name => $"{name}: {Said[name]}\n")) + "---\n" + Body;

        public static Expectation Of(string file)
        {
            var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split("---\n", 2);
            var said = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1]);
            return new Expectation(said, parts.Length > 1 ? parts[1].TrimEnd('\n') : "");
        }
    }
}
