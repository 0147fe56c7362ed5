using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Summarizer.AzureBlobs;
using Summarizer.Web;

namespace Summarizer.Functions.Tests;

public sealed class Contract
{
    static readonly (string Name, MethodInfo Method)[] Functions =
    [
        .. typeof(HttpTriggers).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name!, method)).Where(function => function.Item1 is not null),
    ];

    static readonly JsonObject Settings = JsonNode.Parse(File.ReadAllText(Root("local.settings.sample.json")))!["Values"]!.AsObject();

    [Fact]
    public void Functions_have_the_routes_and_methods_of_the_local_host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Storage"] = "UseDevelopmentStorage=true";
        builder.Services.AddSummarizer(builder.Configuration).AddAzureStorage(builder.Configuration).AddSummarizerWeb(builder.Configuration)
            .AddRouting().AddSingleton<RequestWork>((_, _) => Task.CompletedTask);
        var app = builder.Build();
        app.MapSummarizer();
        var local = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => $"{string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Order())} {route.RoutePattern.RawText!.TrimStart('/')}".ToLowerInvariant());
        var functions = Triggers<HttpTriggerAttribute>().Select(trigger => $"{string.Join(',', trigger.Methods!.Order())} {trigger.Route}".ToLowerInvariant());

        Assert.Equal(local.Order(), functions.Order());
    }

    [Fact]
    public void Every_function_has_a_name_of_its_own_and_one_trigger()
    {
        Assert.Equal(Functions.Length, Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Functions, function => Assert.Single(function.Method.GetParameters(), parameter => parameter.GetCustomAttributes().Any(a => a is TriggerBindingAttribute)));
    }

    [Fact]
    public void Only_the_page_and_health_are_open()
    {
        var open = Functions.Where(function => function.Method.GetParameters()
            .Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.AuthLevel == AuthorizationLevel.Anonymous)).Select(function => function.Name);

        Assert.Equal(["Health", "Page"], open.Order());
    }

    [Fact]
    public void Settings_that_switch_functions_off_name_functions()
    {
        var switched = Settings.Select(setting => setting.Key).Where(key => key.EndsWith(".Disabled", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).ToList();

        Assert.NotEmpty(switched);
        Assert.All(switched, name => Assert.Contains(name, Functions.Select(function => function.Name)));
        Assert.Single(switched, name => Settings[$"AzureWebJobs.{name}.Disabled"]!.GetValue<string>() == "true");
    }

    [Fact]
    public void Connections_and_schedules_are_in_the_sample_settings()
    {
        Assert.All(Triggers<BlobTriggerAttribute>().Select(trigger => trigger.Connection!), connection => Assert.True(Settings.ContainsKey(connection)));
        Assert.All(Triggers<QueueTriggerAttribute>().Select(trigger => trigger.Connection!), connection => Assert.True(Settings.ContainsKey(connection)));
        Assert.All(Triggers<TimerTriggerAttribute>().Select(trigger => trigger.Schedule.Trim('%')), schedule => Assert.True(Settings.ContainsKey(schedule)));
    }

    [Fact]
    public void The_host_file_has_no_route_prefix_and_stands_in_the_project()
    {
        Assert.Equal("", JsonNode.Parse(File.ReadAllText(Root("host.json")))!["extensions"]!["http"]!["routePrefix"]!.GetValue<string>());
        Assert.Contains("host.json", File.ReadAllText(Root("src/Summarizer.Functions/Summarizer.Functions.csproj")));
    }

    static IEnumerable<T> Triggers<T>() where T : Attribute =>
        Functions.SelectMany(function => function.Method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<T>()).Where(trigger => trigger is not null)!;

    static string Root(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Summarizer.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, path);
    }
}
