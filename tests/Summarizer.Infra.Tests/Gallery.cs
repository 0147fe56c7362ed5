using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Summarizer.Infra.Tests;

/// <summary>What the gallery of azd's templates asks of a repository, as far as files can show it.</summary>
/// <remarks>The checklist: https://azure.github.io/ai-app-templates/repo_validation and the "definition of done" of awesome-azd.</remarks>
public sealed class Gallery
{
    static readonly YamlMappingNode Azure = (YamlMappingNode)Yaml("azure.yaml");

    public static TheoryData<string> Files => new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "gallery.txt"))
        .Where(line => line.Length > 0 && line[0] != '#'));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_that_the_checklist_names_is_there_and_says_something(string file) =>
        Assert.True(new FileInfo(Path.Combine(Bicep.RepositoryRoot, file)) is { Exists: true, Length: > 100 },
            $"{file} is missing, or empty.");

    [Fact]
    public void The_template_carries_the_version_of_the_product()
    {
        var version = Regex.Match(Text("Directory.Build.props"), "<Version>(.+?)</Version>").Groups[1].Value;
        Assert.Equal("summarizer@" + version, Azure["metadata"]["template"].ToString());
    }

    [Fact]
    public void Each_service_is_a_project_and_has_a_place_in_the_infrastructure()
    {
        var services = ((YamlMappingNode)Azure["services"]).Children;
        Assert.NotEmpty(services);
        Assert.All(services, service =>
        {
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(Bicep.RepositoryRoot, service.Value["project"].ToString()), "*.csproj"));
            Assert.Contains($"'azd-service-name': '{service.Key}'", Text("infra/app.bicep"), StringComparison.Ordinal);
        });
        Assert.Contains("'azd-env-name': environmentName", Text("infra/main.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_deploys_with_a_federated_identity_and_keeps_no_secret()
    {
        var workflow = Text(".github/workflows/azure-dev.yml");
        Assert.Contains("azd up --no-prompt", workflow, StringComparison.Ordinal);
        Assert.Contains("id-token: write", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_says_how_to_deploy_what_it_costs_and_how_to_take_it_down()
    {
        var deploy = Regex.Match(Text("README.md"), "## Deploy\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        Assert.All((string[])["azd up", "azd down --purge", "$", "without keys", "docs/operations.md", "docs/scale.md"],
            said => Assert.Contains(said, deploy, StringComparison.Ordinal));
    }

    static YamlNode Yaml(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(file)));
        return yaml.Documents[0].RootNode;
    }

    static string Text(string file) => File.ReadAllText(Path.Combine(Bicep.RepositoryRoot, file));
}
