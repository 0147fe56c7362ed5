using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace Summarizer.Web.Tests;

/// <summary>A client that a generator makes of the document is compiled, and calls every operation of the real host.</summary>
[Collection(nameof(Site))]
public sealed class GeneratedClient(Site site)
{
    const string Name = "client/ferry.txt";

    [Fact]
    public async Task A_generated_client_calls_every_operation()
    {
        var text = await site.Http.GetStringAsync("/api/openapi.json");
        var client = Activator.CreateInstance(await CompileAsync(text), site.Http)!;
        var operations = JsonNode.Parse(text)!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(method => method.Value!["operationId"]!.GetValue<string>());

        // Uploaded first and deleted last, so that there is something to ask for in between.
        foreach (var operation in operations.OrderBy(id => id switch { "uploadArticle" => 0, "deleteArticle" => 2, _ => 1 }))
            await CallAsync(client, operation);
        Assert.Equal(HttpStatusCode.NotFound, (await site.AskAsync(HttpMethod.Get, "/api/articles/" + Name)).StatusCode);
    }

    [Fact]
    public async Task What_it_reads_is_typed()
    {
        await site.PutAsync(Name, Site.Ferry);
        var client = Activator.CreateInstance(await CompileAsync(await site.Http.GetStringAsync("/api/openapi.json")), site.Http)!;
        var summary = await CallAsync(client, "readSummary");
        Assert.Equal(Name, summary!.GetType().GetProperty("Article")!.GetValue(summary));
        Assert.Equal(Site.Ferry, await CallAsync(client, "readArticle"));
    }

    async Task<object?> CallAsync(object client, string operation)
    {
        var method = client.GetType().GetMethods()
            .Single(method => method.Name.Equals(operation + "Async", StringComparison.OrdinalIgnoreCase)
            && method.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken));
        var call = (Task)method.Invoke(client, [.. method.GetParameters().Select(Argument)])!;
        try
        {
            await call;
        }
        catch (Exception refused) when (refused is not TargetInvocationException && Status(refused) is { } status)
        {
            // Success that has nothing to read is told as an exception by this generator.
            Assert.True(status is 202 or 204, $"{operation}: {refused.Message}");
            return null;
        }
        return call.GetType().GetProperty("Result")?.GetValue(call);
    }

    static int? Status(Exception refused) => refused.GetType().GetProperty("StatusCode")?.GetValue(refused) as int?;

    // An article of this very host is a page like any other.
    object Posted(Type type, PropertyInfo url)
    {
        var posted = Activator.CreateInstance(type)!;
        url.SetValue(posted, new Uri(site.Http.BaseAddress!, "/api/articles/" + Name).AbsoluteUri);
        return posted;
    }

    object? Argument(ParameterInfo parameter) => parameter.Name switch
    {
        "name" => Name,
        "body" when parameter.ParameterType.GetProperty("Url") is { } url => Posted(parameter.ParameterType, url),
        "body" => Activator.CreateInstance(parameter.ParameterType, new MemoryStream(Encoding.UTF8.GetBytes(Site.Ferry)), "ferry.txt",
            "text/plain"),
        "failed" => true,
        "q" => "ferry",
        _ => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null,
    };

    static async Task<Type> CompileAsync(string document)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "Client", UseBaseUrl = false, InjectHttpClient = true,
            DisposeHttpClient = false };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        var source = new CSharpClientGenerator(await NSwag.OpenApiDocument.FromJsonAsync(document), settings).GenerateFile();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        using var assembly = new MemoryStream();
        var result = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText(source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(assembly.ToArray()).GetType("Generated.Client")!;
    }
}
