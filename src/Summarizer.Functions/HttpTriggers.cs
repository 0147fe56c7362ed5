using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Web;
using Summarizer.Web.Articles;
using Summarizer.Web.Digests;
using Summarizer.Web.Explanations;
using Summarizer.Web.Export;
using Summarizer.Web.Feeds;
using Summarizer.Web.Health;
using Summarizer.Web.OpenApi;
using Summarizer.Web.Page;
using Summarizer.Web.Summaries;

namespace Summarizer.Functions;

/// <summary>HTTP: one function per route and method of <see cref="Routes"/>, each calling what the local host calls.</summary>
public sealed class HttpTriggers(ArticleEndpoints articles, SummaryEndpoints summaries, SummarizeEndpoint summarize,
    ExplanationEndpoint explanation,
    FeedEndpoints feeds, ExportEndpoint export, DigestEndpoint digest, HealthEndpoints health)
{
    /// <summary>Uploads an article.</summary>
    [Function("PutArticle")]
    public Task<IResult> PutArticleAsync([HttpTrigger(AuthorizationLevel.Function, "put", Route = Routes.Article)] HttpRequest request,
        string name) =>
        articles.PutAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Reads an article as text.</summary>
    [Function("GetArticle")]
    public Task<IResult> GetArticleAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Article)] HttpRequest request, string name) =>
        articles.GetAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Deletes an article.</summary>
    [Function("DeleteArticle")]
    public Task<IResult> DeleteArticleAsync([HttpTrigger(AuthorizationLevel.Function, "delete",
        Route = Routes.Article)] HttpRequest request, string name) =>
        articles.DeleteAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Reads a summary.</summary>
    [Function("GetSummary")]
    public Task<IResult> GetSummaryAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Summary)] HttpRequest request, string name) =>
        summaries.GetAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Asks for a summary again.</summary>
    [Function("PostSummary")]
    public Task<IResult> PostSummaryAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = Routes.Summary)] HttpRequest request,
        string name) =>
        summaries.PostAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Asks for all failed summaries again.</summary>
    [Function("PostFailedSummaries")]
    public Task<IResult> PostFailedSummariesAsync([HttpTrigger(AuthorizationLevel.Function, "post",
        Route = Routes.Summaries)] HttpRequest request) =>
        summaries.PostFailedAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Lists the newest headlines.</summary>
    [Function("ListSummaries")]
    public Task<IResult> ListSummariesAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Summaries)] HttpRequest request) =>
        summaries.ListAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Tells why a headline is what it is.</summary>
    [Function("GetExplanation")]
    public Task<IResult> GetExplanationAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Explanation)] HttpRequest request, string name) =>
        explanation.GetAsync(name, request, request.HttpContext.RequestAborted);

    /// <summary>Summarizes the body at once.</summary>
    [Function("Summarize")]
    public Task<IResult> SummarizeAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = Routes.Summarize)] HttpRequest request) =>
        summarize.PostAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Serves the newest summaries as JSON Feed.</summary>
    [Function("JsonFeed")]
    public Task<IResult> JsonFeedAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.JsonFeed)] HttpRequest request) =>
        feeds.JsonAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Serves the newest summaries as Atom.</summary>
    [Function("AtomFeed")]
    public Task<IResult> AtomFeedAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.AtomFeed)] HttpRequest request) =>
        feeds.AtomAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Streams what was summarized as a file.</summary>
    [Function("Export")]
    public IResult Export([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Routes.Export)] HttpRequest request) =>
        export.Get(request);

    /// <summary>Serves what was summarized on a day, for reading.</summary>
    [Function("Digest")]
    public Task<IResult> DigestAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Digest)] HttpRequest request) =>
        digest.GetAsync(request, request.HttpContext.RequestAborted);

    /// <summary>Describes the API, to anyone.</summary>
    [Function("OpenApi")]
    public static IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.OpenApi)] HttpRequest request) =>
        OpenApiEndpoint.Get(request);

    /// <summary>Tells how it is.</summary>
    [Function("Status")]
    public Task<IResult> StatusAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head",
        Route = Routes.Status)] HttpRequest request) =>
        health.StatusAsync(request.HttpContext.RequestAborted);

    /// <summary>Tells whether it lives, to anyone.</summary>
    [Function("Health")]
    public Task<IResult> HealthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head",
        Route = Routes.Health)] HttpRequest request) =>
        health.HealthAsync(request.HttpContext.RequestAborted);

    /// <summary>Serves the page, to anyone.</summary>
    [Function("Page")]
    public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Page)] HttpRequest request,
        string? file) =>
        PageEndpoint.Get(file, request);
}
