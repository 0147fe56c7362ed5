using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Summarizer.Web;

namespace Summarizer.Functions.Tests;

[Collection(nameof(FunctionApp))]
public sealed class DeclaredFunctions(FunctionApp app)
{
    [Fact]
    public void The_worker_declares_exactly_these_functions_with_these_bindings() =>
        Assert.Equal(Cases.Lines("functions.txt"),
            app.Host.Functions.Select(function => $"{function.Name}: {string.Join(" | ", function.Bindings.Select(Row))}"));

    [Fact]
    public void Its_routes_and_methods_are_those_of_the_local_host()
    {
        var local = app.LocalRoutes.Select(endpoint => $"{Methods(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)} {endpoint.RoutePattern.RawText!.TrimStart('/')}");
        var functions = app.Host.Functions.Where(function => function.Type == "httpTrigger")
            .Select(function => $"{Methods(function.Trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!))} {function["route"]}");
        Assert.Equal(local.Order(), functions.Order());
    }

    [Fact]
    public void What_the_bindings_refer_to_is_in_the_sample_of_settings()
    {
        foreach (var property in app.Host.Functions.SelectMany(function => function.Trigger.EnumerateObject()).Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            var value = property.Value.GetString()!;
            if (property.Name == "connection")
                Assert.Contains(value, Deployment.Settings.Keys);
            if (value.StartsWith('%'))
                Assert.Contains(value.Trim('%'), Deployment.Settings.Keys);
        }
    }

    [Fact]
    public void With_Azurite_exactly_the_polling_blob_trigger_is_on() => Assert.Equal(["ArticleFound"],
        app.Host.Functions.Where(function => function.Type == "blobTrigger" && !bool.Parse(Deployment.Settings[$"AzureWebJobs.{function.Name}.Disabled"])).Select(function => function.Name));

    static string Row(JsonElement binding) => string.Join(' ',
        binding.EnumerateObject().Where(property => property.Name is not "direction").Select(property => $"{property.Name}={property.Value}"))
        .Replace(Routes.Page, "{file}", StringComparison.Ordinal);

    static string Methods(IEnumerable<string> methods) => string.Join(',', methods.Select(method => method.ToUpperInvariant()).Order());
}
