using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Summarizer.Articles;

namespace Summarizer.Web.Requests;

/// <summary>The article's name in a request, as it was sent and not as a server normalised it.</summary>
static class Names
{
    public static bool TryParse(string name, HttpRequest request, [NotNullWhen(true)] out ArticleName? article, [NotNullWhen(false)] out string? problem)
    {
        // A server turns "a/../b" into "b" before it routes; acting on another name than the caller's would be worse than refusing.
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget?.Split('?')[0];
        if (!string.IsNullOrEmpty(target) && Uri.UnescapeDataString(target).Split('/').Any(segment => segment is "." or ".."))
        {
            (article, problem) = (null, "A part of the name is a dot, or two.");
            return false;
        }
        // Of an escape a route value keeps only %2F, which is a slash that the caller meant as part of the name.
        return ArticleName.TryParse(name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), out article, out problem);
    }
}
