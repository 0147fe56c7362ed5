using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.AzureBlobs;
using Summarizer.Search.Sqlite;
using Summarizer.Searching;
using Summarizer.Tests;
using Summarizer.Web.Fetching;
using Summarizer.Work;

namespace Summarizer.Web.Tests;

/// <summary>The endpoints behind a real server, over a real Azurite; work is done as soon as it is asked for.</summary>
[CollectionDefinition(nameof(Site))]
public sealed class Site : IAsyncLifetime, ICollectionFixture<Site>
{
    public const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.\n\nA bus will replace it until the bridge opens in 2029.";

    readonly Azurite azurite = new();
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("summarizer-site-");
    WebApplication? host;

    public HttpClient Http { get; private set; } = new();

    public IEnumerable<RouteEndpoint> Routes =>
        ((IEndpointRouteBuilder)host!).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>();

    public async Task InitializeAsync()
    {
        await azurite.InitializeAsync();
        host = await Server.StartAsync(azurite.Configuration,
            compose: builder => builder.Services.Configure<WebOptions>(web => web.RequestWorkOnUpload = true)
            .Configure<FetchOptions>(fetch => fetch.AllowPrivateAddresses = true)
            .AddSingleton<ISearchIndex>(_ => new SqliteSearchIndex(Path.Combine(folder.FullName, "search.db")))
            .AddSingleton<RequestWork>(services => (request, stop) => services.GetRequiredService<ArticlePipeline>().RunAsync(request.Name, request.Again, stop)));
        await host.Services.GetRequiredService<StorageContainers>().CreateAsync();
        Http = host.Client();
    }

    public async Task<HttpResponseMessage> PutAsync(string name, string text, string? ifMatch = null, string? ifNoneMatch = null,
        string type = "text/plain")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/articles/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}")
        {
            Content = new StringContent(text, Encoding.UTF8, type),
        };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Http.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        folder.Delete(recursive: true);
        await azurite.DisposeAsync();
    }
}
