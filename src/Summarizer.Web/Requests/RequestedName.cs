using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Summarizer.Articles;

namespace Summarizer.Web.Requests;

/// <summary>
/// The article's name in a request, as it was sent and not as a server normalised it: to act on another name would be worse than to refuse.
/// </summary>
static class RequestedName
{
    /// <summary>What a Functions host adds to a request that it passes on, with its own idea of the path.</summary>
    const string PassedOn = "x-ms-invocation-id";

    const string Slash = "%2F", EscapedSlash = "%252F";

    public static bool TryParse(string name, HttpRequest request, [NotNullWhen(true)] out ArticleName? article,
        [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(name, request);
        article = null;
        // Of an escape a route value keeps only %2F, which is a slash that the caller meant as part of the name.
        return problem is null && ArticleName.TryParse(name.Replace(Slash, "/", StringComparison.OrdinalIgnoreCase), out article,
            out problem);
    }

    static string? Problem(string name, HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget?.Split('?')[0] ?? "";
        // A server turns "a/../b" into "b" before it routes. Behind a Functions host it is "b" already in what arrives.
        if (Uri.UnescapeDataString(target).Split('/').Any(segment => segment is "." or ".."))
            return "A part of the name is a dot, or two.";
        if (target.Contains(EscapedSlash, StringComparison.OrdinalIgnoreCase))
            return "The name has a slash that is escaped twice.";
        return request.Headers.ContainsKey(PassedOn) && name.Contains(Slash, StringComparison.OrdinalIgnoreCase)
            ? "The name has an escaped slash, which cannot be told from one that is escaped twice here; write it as a slash." : null;
    }
}
