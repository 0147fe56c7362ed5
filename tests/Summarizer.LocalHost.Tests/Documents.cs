using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Summarizer.LocalHost.Commands;

namespace Summarizer.LocalHost.Tests;

/// <summary>What the documents say is there.</summary>
public sealed partial class Documents
{
    static readonly string Repository = Root();

    public static IEnumerable<object[]> Pages() =>
        Directory.EnumerateFiles(Repository, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md"))
            .Select(page => new[] { Path.GetRelativePath(Repository, page) });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_folders_that_a_page_names_are_there(string page)
    {
        var missing = PathInCode().Matches(File.ReadAllText(Path.Combine(Repository, page)))
            .Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !Path.Exists(Path.Combine(Repository, path)) && !Path.Exists(Path.Combine(Repository, path.Split('.')[0])));
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_promise_of_security_is_held_by_a_test_that_is_there()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        var names = Sentence().Matches(File.ReadAllText(Path.Combine(Repository, "SECURITY.md"))).Select(match => match.Groups[1].Value)
            .ToList();
        Assert.True(names.Count >= 10, "SECURITY.md names no tests.");
        Assert.All(names, name => Assert.Contains($" {name}(", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_settings_says_what_the_options_classes_say()
    {
        var made = SettingsPage.Text();
        var page = Path.Combine(Repository, "docs", "settings.md");
        if (File.ReadAllText(page) == made)
            return;
        var right = Path.Combine(Repository, "artifacts", "settings.md");
        Directory.CreateDirectory(Path.GetDirectoryName(right)!);
        File.WriteAllText(right, made);
        Assert.Fail($"{page} is not what the options classes say. {right} is.");
    }

    [Fact]
    public void Every_setting_there_is_has_its_line()
    {
        var page = File.ReadAllText(Path.Combine(Repository, "docs", "settings.md"));
        Assert.All(KnownSettings.Names,
            name => Assert.Contains($"`{name.Replace(":", "__", StringComparison.Ordinal)}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Settings_that_a_page_names_are_there(string page)
    {
        var known = NamesOfSettings(Path.Combine("docs", "settings.md")).ToHashSet();
        Assert.Empty(NamesOfSettings(page).Where(name => !known.Contains(name)).Distinct());
    }

    [Fact]
    public void Commands_that_the_README_shows_are_understood()
    {
        var commands = CommandLine().Matches(ReadMe).Select(match => match.Groups[1].Value.Trim()).ToList();
        Assert.True(commands.Count >= 3, "README shows no commands of the program.");
        Assert.All(commands, command => Assert.Empty(Verbs.Parse(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Errors));
    }

    [Fact]
    public void The_summary_that_the_README_shows_is_the_one_that_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("summarizer-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "night-buses.txt"), Embedded.Text("samples/night-buses.txt"));
            var (code, output, _) = LocalHostProcess.Run(folder.FullName, "summarize", "night-buses.txt", "--json");
            Assert.Equal(0, code);
            var shown = JsonNode.Parse(JsonExcerpt().Match(ReadMe).Groups[1].Value)!;
            Assert.True(IsPartOf(shown, JsonNode.Parse(output)!), $"README shows another summary than this: {output}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string ReadMe => File.ReadAllText(Path.Combine(Repository, "README.md"));

    static IEnumerable<string> NamesOfSettings(string page) =>
        SettingName().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(match => match.Groups[1].Value);

    /// <summary>Whether everything that an excerpt shows stands in the whole.</summary>
    static bool IsPartOf(JsonNode? excerpt, JsonNode? whole) => (excerpt, whole) switch
    {
        (JsonObject part, JsonObject all) => part.All(property => IsPartOf(property.Value, all[property.Key])),
        (JsonArray part, JsonArray all) => part.All(item => all.Any(other => IsPartOf(item, other))),
        _ => JsonNode.DeepEquals(excerpt, whole),
    };

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));

    [GeneratedRegex(@"`((?:src|tests|tools|docs|infra)/[\w./-]+)`")]
    private static partial Regex PathInCode();

    /// <summary>What stands behind the program's name in a block of commands; a comment is no part of it.</summary>
    [GeneratedRegex(@"^(?:dotnet run --project src/Summarizer\.LocalHost --|summarizer) ([^#\n]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonExcerpt();

    [GeneratedRegex(@"\b([A-Z]\w*?__\w+)")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"`([A-Z][a-z]*_[a-z]\w*)`")]
    private static partial Regex Sentence();
}
