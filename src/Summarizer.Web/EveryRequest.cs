using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Searching;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;

namespace Summarizer.Web;

/// <summary>
/// What every request goes through, in both hosts: other sites are kept out, every answer is guarded, and whatever escapes is a problem.
/// </summary>
public sealed partial class EveryRequest(IOptions<WebOptions> web, ILogger<EveryRequest> log)
{
    /// <summary>Handles a request.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="handle">Answers it.</param>
    public async Task HandleAsync(HttpContext context, Func<Task> handle)
    {
        var request = context.Request;
        Guard(context.Response.Headers);
        try
        {
            if (OtherSites.Refuses(request, web.Value))
                await Problems.OtherSite().ExecuteAsync(context);
            else
                await handle();
            await ExplainAsync(context);
        }
        catch (Exception escaped)
        {
            if (!context.RequestAborted.IsCancellationRequested)
                await AnswerAsync(context, escaped);
        }
    }

    /// <summary>Nothing but the page may do more than this with an answer, and it says so itself.</summary>
    static void Guard(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Says what is wrong where routing left only a status.</summary>
    static Task ExplainAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null)
            return Task.CompletedTask;
        return response.StatusCode switch
        {
            404 => Problems.NoRoute().ExecuteAsync(context),
            405 => Problems.Method(response.Headers.Allow.ToString()).ExecuteAsync(context),
            _ => Task.CompletedTask,
        };
    }

    async Task AnswerAsync(HttpContext context, Exception escaped)
    {
        var problem = escaped switch
        {
            StorageUnavailableException away => Unavailable(context, away),
            SearchUnavailableException away => Problems.SearchUnavailable(away),
            LockedException locked => Problems.Locked(locked),
            BadHttpRequestException bad => Problems.BadRequest(bad.StatusCode),
            _ => Fault(context, escaped),
        };
        // What has begun can only be broken off: a caller must not take half an answer for the whole.
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        Guard(context.Response.Headers);
        await problem.ExecuteAsync(context);
    }

    IResult Unavailable(HttpContext context, StorageUnavailableException away)
    {
        LogUnavailable(context.Request.Method, context.Request.Path, away.Message);
        return Problems.StorageUnavailable(away);
    }

    IResult Fault(HttpContext context, Exception fault)
    {
        LogFault(fault, context.Request.Method, context.Request.Path);
        return Problems.Fault();
    }

    // Whoever watches storage says that it is away; here it is said of each request, for those who want to know.
    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} is answered 503: {Reason}")]
    partial void LogUnavailable(string method, PathString path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    partial void LogFault(Exception fault, string method, PathString path);
}
