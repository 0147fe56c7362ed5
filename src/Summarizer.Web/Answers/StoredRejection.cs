using Microsoft.AspNetCore.Http;

namespace Summarizer.Web.Answers;

/// <summary>The stored problem document of an article that cannot be summarized, as it is.</summary>
sealed class StoredRejection(Stream content) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var _ = content;
        httpContext.Response.StatusCode = 422;
        httpContext.Response.ContentType = "application/problem+json";
        await content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
