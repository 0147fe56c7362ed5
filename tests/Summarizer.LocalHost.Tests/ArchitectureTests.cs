using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Summarizer.LocalHost.Tests;

/// <summary>Who may know whom: hosts know the adapters, adapters the core and never one another, the core nobody.</summary>
public sealed partial class ArchitectureTests
{
    static readonly string[] Adapters = ["Summarizer.AzureBlobs", "Summarizer.Search", "Summarizer.SemanticKernel", "Summarizer.Web"];
    static readonly string[] Hosts = ["Summarizer.Functions", "Summarizer.LocalHost"];

    [Fact]
    public void Every_project_of_the_product_has_its_place_in_these_rules() => Assert.Equal(
        ["Summarizer", .. Adapters.Concat(Hosts).Order(StringComparer.Ordinal)],
        Directory.GetDirectories(Source()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_core_refers_to_no_other_project() => Assert.Empty(ProjectsOf("Summarizer"));

    [Fact]
    public void An_adapter_refers_to_the_core_alone() => Assert.All(Adapters, adapter => Assert.Equal(["Summarizer"], ProjectsOf(adapter)));

    [Fact]
    public void Nobody_refers_to_a_host() =>
        Assert.All(Hosts, host => Assert.DoesNotContain(host, Adapters.Concat(Hosts).Append("Summarizer").SelectMany(ProjectsOf)));

    [Theory]
    [InlineData("Summarizer", "Azure,Microsoft.Azure,Microsoft.SemanticKernel,OpenAI,Microsoft.AspNetCore,Microsoft.Data.Sqlite")]
    [InlineData("Summarizer.AzureBlobs", "Microsoft.SemanticKernel,OpenAI,Microsoft.AspNetCore,Microsoft.Azure.Functions")]
    [InlineData("Summarizer.Search", "Azure.Storage,Microsoft.SemanticKernel,OpenAI,Microsoft.AspNetCore,Microsoft.Azure.Functions")]
    [InlineData("Summarizer.SemanticKernel", "Azure.Storage,Microsoft.AspNetCore,Microsoft.Azure.Functions")]
    [InlineData("Summarizer.Web", "Azure,Microsoft.Azure,Microsoft.SemanticKernel,OpenAI")]
    public void An_assembly_knows_only_its_own_outside(string project, string forbidden)
    {
        var names = Assembly.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!).Concat(PackagesOf(project))
            .ToList();
        foreach (var name in forbidden.Split(','))
            Assert.DoesNotContain(names, known => known == name || known.StartsWith(name + ".", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Summarizer.Functions")]
    [InlineData("Summarizer.LocalHost")]
    public void A_hosts_program_is_a_table_of_contents(string host) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Source(), host, "Program.cs")).Length, 1, 45);

    [Fact]
    public void A_room_of_the_llm_engine_uses_only_those_before_it()
    {
        string[] rooms = ["Prompts", "Health", "Costs", "Wire"];
        var engine = Path.Combine(Source(), "Summarizer.SemanticKernel");
        Assert.Equal(rooms.Order(), Directory.GetDirectories(engine).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"])
            .Order());
        for (var room = 0; room < rooms.Length; room++)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(engine, rooms[room]), "*.cs"))
            {
                var text = File.ReadAllText(file);
                Assert.Contains($"namespace Summarizer.SemanticKernel.{rooms[room]};", text, StringComparison.Ordinal);
                Assert.All(rooms[(room + 1)..],
                    later => Assert.DoesNotContain($"using Summarizer.SemanticKernel.{later};", text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_line_is_no_longer_than_the_editor_is_told_but_for_texts_and_patterns()
    {
        var most = int.Parse(File.ReadLines(Path.Combine(Source(), "../.editorconfig"))
            .First(line => line.StartsWith("max_line_length", StringComparison.Ordinal)).Split('=')[1],
            CultureInfo.InvariantCulture);
        var files = new[] { Source(), Path.Combine(Source(), "../tools") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(File.ReadLines(file),
            line => line.Length > most && Quoted().Replace(line, "").Length > most));
    }

    [GeneratedRegex("""
        "[^"]*"
        """)]
    private static partial Regex Quoted();

    static IEnumerable<string> ProjectsOf(string project) =>
        Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    static IEnumerable<string> PackagesOf(string project) => Includes(project, "PackageReference");

    static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Load(Path.Combine(Source(), project, project + ".csproj")).Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);

    static string Source([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../src"));
}
