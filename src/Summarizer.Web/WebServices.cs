using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Summarizer.Web;

/// <summary>Puts HTTP into a host; the host also registers a <see cref="RequestWork"/>.</summary>
public static class WebServices
{
    /// <summary>Adds the endpoints and their options.</summary>
    public static IServiceCollection AddSummarizerWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection("Web")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ArticleEndpoints>().AddSingleton<SummaryEndpoints>().AddSingleton<SummarizeEndpoint>().AddSingleton<HealthEndpoints>();
    }

    /// <summary>Maps every route of the contract.</summary>
    public static void MapSummarizer(this IEndpointRouteBuilder app)
    {
        app.MapGet("/" + Routes.Page, (string? file, HttpRequest request) => PageEndpoint.Get(file, request));
        app.MapPut("/" + Routes.Article, (string name, HttpRequest request, ArticleEndpoints articles, CancellationToken cancellation) => articles.PutAsync(name, request, cancellation));
        app.MapMethods("/" + Routes.Article, ["GET", "HEAD"], (string name, HttpRequest request, ArticleEndpoints articles, CancellationToken cancellation) => articles.GetAsync(name, request, cancellation));
        app.MapDelete("/" + Routes.Article, (string name, HttpRequest request, ArticleEndpoints articles, CancellationToken cancellation) => articles.DeleteAsync(name, request, cancellation));
        app.MapMethods("/" + Routes.Summary, ["GET", "HEAD"], (string name, HttpRequest request, SummaryEndpoints summaries, CancellationToken cancellation) => summaries.GetAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Summary, (string name, HttpRequest request, SummaryEndpoints summaries, CancellationToken cancellation) => summaries.PostAsync(name, request, cancellation));
        app.MapPost("/" + Routes.Summaries, (HttpRequest request, SummaryEndpoints summaries, CancellationToken cancellation) => summaries.PostFailedAsync(request, cancellation));
        app.MapGet("/" + Routes.Summaries, (HttpRequest request, SummaryEndpoints summaries, CancellationToken cancellation) => summaries.ListAsync(request, cancellation));
        app.MapPost("/" + Routes.Summarize, (HttpRequest request, SummarizeEndpoint summarize, CancellationToken cancellation) => summarize.PostAsync(request, cancellation));
        app.MapGet("/" + Routes.Status, (HealthEndpoints health, CancellationToken cancellation) => health.StatusAsync(cancellation));
        app.MapGet("/" + Routes.Health, (HealthEndpoints health, CancellationToken cancellation) => health.HealthAsync(cancellation));
    }
}
