using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Summarizer.AzureBlobs;
using Summarizer.FunctionsHost;
using Summarizer.LocalHost;
using Summarizer.LocalHost.Http;
using Summarizer.SemanticKernel;
using Summarizer.Web;
using Summarizer.Work;
using Storage = Summarizer.Tests.Azurite;

namespace Summarizer.Functions.Tests;

/// <summary>
/// The built app under a Functions host on a storage that was empty, and beside it what the local host serves from the same storage. Nothing but the tests
/// starts the functions that HTTP does not.
/// </summary>
[CollectionDefinition(nameof(FunctionApp))]
public sealed class FunctionApp : IAsyncLifetime, ICollectionFixture<FunctionApp>
{
    public const string News = """
        Ferry fares to Saltmarsh fall by a tenth

        The ferry company Northshore will cut fares between Harwick and Saltmarsh by 10 per cent from 1 May, it said on Tuesday.
        A return ticket for a car and two passengers will cost 54 pounds instead of 60.
        The company carried 1.2 million passengers last year, 8 per cent more than in the year before.
        """;

    public const string Junk = "\u0001\u0002\u0003\u0004\u0005\u0006\u0001\u0002\u0003";

    readonly Storage azurite = new();
    BlobContainerClient? articles;
    HostedApp? host;
    WebApplication? local;

    /// <summary>A storage account that nobody uses yet.</summary>
    public string EmptyStorage() => azurite.TakeAccount()["Storage"]!;

    public HostedApp Host => host!;

    public HttpClient Functions => host!.Http;

    public HttpClient Local { get; private set; } = new();

    /// <summary>What the local host serves of the contract that both hosts share.</summary>
    public IEnumerable<RouteEndpoint> LocalRoutes =>
        ((IEndpointRouteBuilder)local!).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText != "/api/events");

    public async Task InitializeAsync()
    {
        await azurite.InitializeAsync();
        // Both on ports of their own, and yet the same feeds; and what the platform gave up is given up at once, not hours later.
        var options = HostedAppOptions.Sample(EmptyStorage(), ("Web__PublicUrl", "https://news.example"),
            ("Patience__Total", "00:00:00")) with { Listens = false };
        host = await HostedApp.StartAsync(options);
        await host.HealthyAsync();
        articles = new BlobContainerClient(options.Settings["Storage"], StorageContainers.Articles);
        local = await ServeLocallyAsync(options.Settings);
        Local = new HttpClient { BaseAddress = new Uri(local.Urls.First()) };
    }

    /// <summary>The blob of an article, whatever its name.</summary>
    public BlobClient Blob(string name) => articles!.GetBlobClient(name);

    public Task UploadAsync(string name, string text) => Blob(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    /// <summary>Uploads an article and has its event happen, unless that was done.</summary>
    public async Task SummarizeAsync(string name, string text)
    {
        if (!await Blob(name).ExistsAsync())
            await UploadAsync(name, text);
        await Host.InvokeBlobAsync("ArticleUploaded", name);
    }

    public async Task DisposeAsync()
    {
        Local.Dispose();
        if (local is not null)
            await local.DisposeAsync();
        if (host is not null)
            await host.DisposeAsync();
        await azurite.DisposeAsync();
    }

    static async Task<WebApplication> ServeLocallyAsync(IReadOnlyDictionary<string, string> settings)
    {
        var builder = LocalApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":",
            StringComparison.Ordinal), (string?)setting.Value)));
        builder.Services.AddSummarizer(builder.Configuration).AddLlmEngine(builder.Configuration)
            .AddAzureStorage(builder.Configuration).AddSummarizerWeb(builder.Configuration).AddLocalWeb()
            .AddSingleton<Events>()
            .AddSingleton<RequestWork>(services => services.GetRequiredService<WorkQueue>().SendAsync);
        var app = builder.Build();
        app.MapLocal();
        await app.StartAsync();
        return app;
    }
}
