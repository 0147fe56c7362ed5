using Microsoft.AspNetCore.Http;

namespace Summarizer.Web.Requests;

/// <summary>Keeps other web sites from changing anything, or spending money, through a reader's browser.</summary>
/// <remarks>Programs that are no browser send neither of the two headers, and are let through.</remarks>
static class OtherSites
{
    /// <summary>Whether a browser sent this on behalf of another site, and it would change something.</summary>
    public static bool Refuses(HttpRequest request, WebOptions options)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? !IsOwn(origin, request, options) && !options.Origins().Contains(origin, StringComparer.OrdinalIgnoreCase)
            : request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    // Without the scheme: behind a proxy that ends TLS the host itself sees http.
    static bool IsOwn(string origin, HttpRequest request, WebOptions options) => Uri.TryCreate(origin, UriKind.Absolute, out var site)
        && (site.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address)
            && site.Authority.Equals(address.Authority, StringComparison.OrdinalIgnoreCase)));
}
