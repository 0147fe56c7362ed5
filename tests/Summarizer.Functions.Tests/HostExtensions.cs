using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;

namespace Summarizer.Functions.Tests;

/// <summary>
/// What the host loads for the storage triggers: its own side of them, built in a project that the worker's SDK generates.
/// </summary>
public sealed class HostExtensions
{
    const string Prefix = "Microsoft.Azure.WebJobs.Extensions.Storage.";

    // Polling of older ones sees blobs at start-up only (azure-functions-dotnet-worker#3499).
    static readonly Version Polling = new(5, 3, 10);

    static readonly string Built = AppContext.BaseDirectory;

    [Theory]
    [InlineData("Blobs")]
    [InlineData("Queues")]
    public void The_built_storage_extension_is_one_whose_polling_sees_every_upload(string kind)
    {
        var extension = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Built, "extensions.json")))
            .GetProperty("extensions").EnumerateArray()
            .Single(extension => extension.GetProperty("name").GetString() == "AzureStorage" + kind);
        var said = new AssemblyName(extension.GetProperty("typeName").GetString()!.Split(',', 2)[1]).Version!;
        var loaded = AssemblyName.GetAssemblyName(Path.Combine(Built, extension.GetProperty("hintPath").GetString()!)).Version!;
        Assert.Equal(loaded, said);
        Assert.True(loaded >= Polling, $"{Prefix}{kind} is {loaded}.");
    }

    [Theory]
    [InlineData("Blobs")]
    [InlineData("Queues")]
    public void The_generated_project_asks_for_it_whatever_a_feed_would_resolve(string kind)
    {
        // bin/(configuration)/net10.0 here, obj/(configuration)/net10.0 there.
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Built)))!;
        var generated = XDocument.Load(Deployment.PathOf($"src/Summarizer.Functions/obj/{configuration}/net10.0/WorkerExtensions/WorkerExtensions.csproj"));
        var asked = generated.Descendants("PackageReference").Single(package => (string?)package.Attribute("Include") == Prefix + kind)
            .Attribute("Version")!.Value;
        Assert.True(Version.Parse(asked) >= Polling, $"It asks for {Prefix}{kind} {asked}.");
    }
}
