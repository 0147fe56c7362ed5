using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;
using Summarizer.AzureBlobs;
using Summarizer.LocalHost;
using Summarizer.SemanticKernel;
using Summarizer.Web;
using Summarizer.Work;

namespace Summarizer.Functions.Tests;

/// <summary>The function app over a real Azurite, its HTTP functions behind a real server, and beside it the endpoints as the local host maps them.</summary>
[CollectionDefinition(nameof(FunctionApp))]
public sealed class FunctionApp : IAsyncLifetime, ICollectionFixture<FunctionApp>
{
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public const string News = """
        Ferry fares to Saltmarsh fall by a tenth

        The ferry company Northshore will cut fares between Harwick and Saltmarsh by 10 per cent from 1 May, it said on Tuesday.
        A return ticket for a car and two passengers will cost 54 pounds instead of 60.
        The company carried 1.2 million passengers last year, 8 per cent more than in the year before.
        """;

    readonly string folder = Directory.CreateTempSubdirectory("summarizer-").FullName;
    Azurite? azurite;
    WebApplication? functions;
    WebApplication? endpoints;

    public IServiceProvider Services => functions!.Services;

    public HttpClient Functions { get; private set; } = new();

    public HttpClient Endpoints { get; private set; } = new();

    /// <summary>What the local host serves.</summary>
    public IEnumerable<RouteEndpoint> LocalRoutes => ((IEndpointRouteBuilder)endpoints!).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>();

    public async Task InitializeAsync()
    {
        var ports = FreePorts();
        var settings = Deployment.Settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value);
        settings["Storage"] = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account}";
        settings["LocalHost:Data"] = folder;
        // Both on ports of their own, and yet the same feeds.
        settings["Web:PublicUrl"] = "https://news.example";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        azurite = await Azurite.EnsureAsync(configuration);
        functions = Compose(configuration);
        endpoints = Compose(configuration);
        await functions.Services.GetRequiredService<StorageContainers>().CreateAsync();

        foreach (var (function, trigger) in Deployment.Functions.Select(function => (function, function.Trigger as HttpTriggerAttribute)))
            if (trigger is not null)
                functions.MapMethods("/" + trigger.Route, trigger.Methods!, context => InvokeAsync(function.Method, context));
        endpoints.MapSummarizer();
        Functions = await StartAsync(functions);
        Endpoints = await StartAsync(endpoints);
    }

    /// <summary>A class of functions, made as the worker makes it.</summary>
    public T Of<T>() where T : class => ActivatorUtilities.CreateInstance<T>(Services);

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The blob of an article, whatever its name.</summary>
    public BlobClient Blob(string name) => Get<StorageConnection>().Blobs.GetBlobContainerClient(StorageContainers.Articles).GetBlobClient(name);

    /// <summary>Uploads an article and triggers its function, unless that was done.</summary>
    public async Task SummarizeAsync(string name, string text)
    {
        if (!await Blob(name).ExistsAsync())
            await Blob(name).UploadAsync(BinaryData.FromString(text));
        await Of<ArticleTriggers>().UploadedAsync(Blob(name), name, default);
    }

    public async Task DisposeAsync()
    {
        Functions.Dispose();
        Endpoints.Dispose();
        if (functions is not null)
            await functions.DisposeAsync();
        if (endpoints is not null)
            await endpoints.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static WebApplication Compose(IConfiguration configuration)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSummarizer(configuration).AddLlmEngine(configuration).AddAzureStorage(configuration).AddSummarizerWeb(configuration)
            .AddSingleton<RequestWork>(services => services.GetRequiredService<WorkQueue>().SendAsync)
            .AddRouting(routes => routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        return builder.Build();
    }

    static async Task<HttpClient> StartAsync(WebApplication app)
    {
        await app.StartAsync();
        return new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    static async Task InvokeAsync(MethodInfo function, HttpContext context)
    {
        var target = function.IsStatic ? null : ActivatorUtilities.CreateInstance(context.RequestServices, function.DeclaringType!);
        var arguments = function.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(HttpRequest) ? context.Request : context.Request.RouteValues[parameter.Name!]).ToArray();
        var answer = function.Invoke(target, arguments);
        var result = answer as IResult ?? await (Task<IResult>)answer!;
        await result.ExecuteAsync(context);
    }

    static int[] FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return [((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port];
    }
}
