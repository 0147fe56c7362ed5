using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Summarizer.Text;

namespace Summarizer.Tests;

/// <summary>Where data and packages come from is written down.</summary>
public sealed partial class Provenances
{
    public static TheoryData<string> Resources =>
        new(EmbeddedResource.Between("", "").Where(path => path.Contains("/Resources/", StringComparison.Ordinal)));

    public static TheoryData<string> Packages =>
        new(Directory.GetDirectories(Root("src")).SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .SelectMany(project => XDocument.Load(project).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)).Distinct());

    [Theory]
    [MemberData(nameof(Resources))]
    public void Each_resource_is_listed_beside_it(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var (kind, language) = name.Split('.') is [var first, var last] ? (first, last) : (name, name);
        var lines = File.ReadAllLines(Root("src/Summarizer/" + Path.GetDirectoryName(path) + "/README.md"))
            .Where(line => line.StartsWith('|'));

        Assert.Contains(lines, line => line.Contains($"`{Path.GetFileName(path)}`", StringComparison.Ordinal)
            || line.Contains($"`{name}`", StringComparison.Ordinal)
            || line.Contains($"`{kind}.", StringComparison.Ordinal) && (line.Contains($" {language} ", StringComparison.Ordinal) || line.Contains($"`{kind}.*`", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_package_is_in_the_notices(string package)
    {
        var notices = File.ReadAllText(Root("THIRD-PARTY-NOTICES.md"));
        var family = package.Split('.') is [var first, var second, ..] ? $"{first}.{second}.*" : package;

        Assert.True(notices.Contains(package, StringComparison.Ordinal) || notices.Contains(family, StringComparison.Ordinal)
            || notices.Contains(package.Split('.')[0] + ".*", StringComparison.Ordinal)
            || package.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal), package);
    }

    /// <summary>But for the stemmer's, which are its algorithm, and the names of sections of a resource.</summary>
    [Fact]
    public void No_list_of_words_stands_in_code()
    {
        string[] lists = [.. new[] { "Engines", "Text", "Articles/Cleaning" }
            .SelectMany(folder => Directory.GetFiles(Root("src/Summarizer/" + folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is not ("EnglishStemmer.cs" or "NoisePhrases.cs"))
            .SelectMany(file => ListOfWords().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(list => $"{file}: {list.Value}"))];

        Assert.Empty(lists);
    }

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("""
        "\p{L}[\p{L} '’-]{2,}"(?:(?:\s*,|\s+or)\s*"\p{L}[\p{L} '’-]{2,}"){2,}
        """)]
    private static partial Regex ListOfWords();

    static string Root(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../..", path));
}
