using Microsoft.AspNetCore.Http;

namespace Summarizer.Web;

/// <summary><c>/</c>: the page, embedded.</summary>
public static class PageEndpoint
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A file of the page; the page itself when none is named.</summary>
    public static IResult Get(string? file, HttpRequest request)
    {
        var (name, type) = file switch
        {
            "app.js" => ("app.js", "text/javascript; charset=utf-8"),
            "app.css" => ("app.css", "text/css; charset=utf-8"),
            _ => ("index.html", "text/html; charset=utf-8"),
        };
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        return Results.Stream(typeof(PageEndpoint).Assembly.GetManifestResourceStream(name)!, type);
    }
}
