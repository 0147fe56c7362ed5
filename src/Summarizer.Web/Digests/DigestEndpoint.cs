using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarizer.Summaries;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Digests;

/// <summary><c>GET /api/digest</c>: what was summarized on a day, for reading.</summary>
public sealed class DigestEndpoint(ISummaryStore store, IOptions<WebOptions> web, TimeProvider clock)
{
    // The styles are in the elements, and all else in it is escaped.
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>200, 304; 400. <c>?day=</c> in UTC, today unless said; <c>?prefix=</c> a folder; <c>?format=</c> html or md.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (request.Query["day"].ToString() is { Length: > 0 } said
            && !DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Problems.BadRequest("day is a day such as 2026-11-24.");
        }

        var format = request.Query["format"].ToString();
        if (format is not ("" or "html" or "md"))
            return Problems.BadRequest("format is html or md.");
        var home = string.IsNullOrEmpty(web.Value.PublicUrl) ? $"{request.Scheme}://{request.Host}" : web.Value.PublicUrl;
        var digest = await Digest.ReadAsync(store, request.Query["prefix"].ToString(), day, home, cancellation);
        if (format == "md")
            return Hashed.Bytes(request, Encoding.UTF8.GetBytes(DigestMarkdown.Of(digest)), "text/markdown; charset=utf-8");
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return Hashed.Bytes(request, Encoding.UTF8.GetBytes(DigestHtml.Of(digest)), "text/html; charset=utf-8");
    }
}
