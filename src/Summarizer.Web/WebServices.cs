using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Summarizer.Web.Articles;
using Summarizer.Web.Digests;
using Summarizer.Web.Explanations;
using Summarizer.Web.Export;
using Summarizer.Web.Feeds;
using Summarizer.Web.Fetching;
using Summarizer.Web.Health;
using Summarizer.Web.OpenApi;
using Summarizer.Web.Page;
using Summarizer.Web.Summaries;
using Summarizer.Web.Webhooks;
using Summarizer.Work;

namespace Summarizer.Web;

/// <summary>Puts HTTP into a host; the host also registers a <see cref="RequestWork"/>.</summary>
public static class WebServices
{
    /// <summary>Adds the endpoints, the webhook when there is a receiver, and their options.</summary>
    public static IServiceCollection AddSummarizerWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection("Web")).ValidateDataAnnotations().ValidateOnStart();
        // ASP.NET Core's own line for each request has the query in it, and so the key of a caller that sends it as code=.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None));
        return services.AddSingleton<EveryRequest>()
            .AddSingleton<ArticleEndpoints>().AddFetching(configuration).AddSingleton<AddressEndpoint>()
            .AddSingleton<SummarySearch>().AddSingleton<SummaryEndpoints>().AddSingleton<SummarizeEndpoint>()
            .AddSingleton<ExplanationEndpoint>().AddSingleton<SummaryExport>().AddSingleton<ExportEndpoint>().AddSingleton<DigestEndpoint>()
            .AddSingleton<FeedEndpoints>().AddSingleton<HealthEndpoints>().AddWebhook(configuration);
    }

    /// <summary>Lets every request go through <see cref="EveryRequest"/>.</summary>
    public static void UseSummarizer(this IApplicationBuilder app)
    {
        var every = app.ApplicationServices.GetRequiredService<EveryRequest>();
        app.Use((context, next) => every.HandleAsync(context, () => next(context)));
    }

    /// <summary>Maps every route of the contract.</summary>
    public static void MapSummarizer(this IEndpointRouteBuilder app)
    {
        app.MapRead(Routes.Page, (string? file, HttpRequest request) => PageEndpoint.Get(file, request));
        app.MapPut("/" + Routes.Article, (string name, HttpRequest request, ArticleEndpoints articles,
            CancellationToken cancellation) => articles.PutAsync(name, request, cancellation));
        app.MapRead(Routes.Article, (string name, HttpRequest request, ArticleEndpoints articles,
            CancellationToken cancellation) => articles.GetAsync(name, request, cancellation));
        app.MapDelete("/" + Routes.Article, (string name, HttpRequest request, ArticleEndpoints articles,
            CancellationToken cancellation) => articles.DeleteAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Articles,
            (HttpRequest request, AddressEndpoint addresses, CancellationToken cancellation) => addresses.PostAsync(request, cancellation));
        app.MapRead(Routes.Summary, (string name, HttpRequest request, SummaryEndpoints summaries,
            CancellationToken cancellation) => summaries.GetAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Summary, (string name, HttpRequest request, SummaryEndpoints summaries,
            CancellationToken cancellation) => summaries.PostAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Summaries, (HttpRequest request, SummaryEndpoints summaries,
            CancellationToken cancellation) => summaries.PostFailedAsync(request, cancellation));
        app.MapRead(Routes.Summaries, (HttpRequest request, SummaryEndpoints summaries,
            CancellationToken cancellation) => summaries.ListAsync(request, cancellation));
        app.MapRead(Routes.Explanation, (string name, HttpRequest request, ExplanationEndpoint explanation,
            CancellationToken cancellation) => explanation.GetAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Summarize, (HttpRequest request, SummarizeEndpoint summarize,
            CancellationToken cancellation) => summarize.PostAsync(request, cancellation));
        app.MapRead(Routes.JsonFeed,
            (HttpRequest request, FeedEndpoints feeds, CancellationToken cancellation) => feeds.JsonAsync(request, cancellation));
        app.MapRead(Routes.AtomFeed,
            (HttpRequest request, FeedEndpoints feeds, CancellationToken cancellation) => feeds.AtomAsync(request, cancellation));
        app.MapRead(Routes.Export, (HttpRequest request, ExportEndpoint export) => export.Get(request));
        app.MapRead(Routes.Digest,
            (HttpRequest request, DigestEndpoint digest, CancellationToken cancellation) => digest.GetAsync(request, cancellation));
        app.MapRead(Routes.OpenApi, (HttpRequest request) => OpenApiEndpoint.Get(request));
        app.MapRead(Routes.Status, (HealthEndpoints health, CancellationToken cancellation) => health.StatusAsync(cancellation));
        app.MapRead(Routes.Health, (HealthEndpoints health, CancellationToken cancellation) => health.HealthAsync(cancellation));
    }

    static void MapRead(this IEndpointRouteBuilder app, string route, Delegate handler) =>
        app.MapMethods("/" + route, ["GET", "HEAD"], handler);
}
