using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarizer.AzureBlobs;
using Summarizer.Work;

namespace Summarizer.Web.Tests;

/// <summary>Real servers on free ports.</summary>
static class Server
{
    /// <summary>The endpoints as a host serves them.</summary>
    /// <param name="settings">Where storage is, and more.</param>
    /// <param name="storage">Changes the clients of storage.</param>
    /// <param name="compose">Changes the host before it is built.</param>
    public static async Task<WebApplication> StartAsync(IConfiguration settings, Action<ClientOptions>? storage = null,
        Action<WebApplicationBuilder>? compose = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSummarizer(settings).AddAzureStorage(settings, storage).AddSummarizerWeb(settings)
            .AddSingleton<RequestWork>(services => services.GetRequiredService<WorkQueue>().SendAsync)
            .AddRouting(routes => routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        compose?.Invoke(builder);
        var host = builder.Build();
        host.UseSummarizer();
        host.MapSummarizer();
        await host.StartAsync();
        return host;
    }

    /// <summary>A server that answers everything in one way.</summary>
    public static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }

    /// <summary>A client of it.</summary>
    public static HttpClient Client(this WebApplication server) => new() { BaseAddress = new Uri(server.Urls.Single()) };
}
