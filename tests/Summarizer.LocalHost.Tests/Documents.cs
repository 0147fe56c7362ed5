using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Summarizer.LocalHost.Tests;

/// <summary>What the documents say is there.</summary>
public sealed partial class Documents
{
    static readonly string Repository = Root();

    public static IEnumerable<object[]> Pages() =>
        Directory.EnumerateFiles(Repository, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md")).Select(page => new[] { Path.GetRelativePath(Repository, page) });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_folders_that_a_page_names_are_there(string page)
    {
        var missing = PathInCode().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !Path.Exists(Path.Combine(Repository, path)) && !Path.Exists(Path.Combine(Repository, path.Split('.')[0])));
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_promise_of_security_is_held_by_a_test_that_is_there()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository, "tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = Sentence().Matches(File.ReadAllText(Path.Combine(Repository, "SECURITY.md"))).Select(match => match.Groups[1].Value).ToList();
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

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));

    [GeneratedRegex(@"`((?:src|tests|tools|docs|infra)/[\w./-]+)`")]
    private static partial Regex PathInCode();

    [GeneratedRegex(@"`([A-Z][a-z]*_[a-z]\w*)`")]
    private static partial Regex Sentence();
}
