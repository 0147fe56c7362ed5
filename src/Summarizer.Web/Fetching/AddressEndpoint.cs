using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Web.Answers;
using Summarizer.Web.Requests;
using Summarizer.Work;

namespace Summarizer.Web.Fetching;

/// <summary>What is posted to give an address instead of a file.</summary>
/// <param name="Url">The address of a page, with <c>http</c> or <c>https</c>.</param>
public sealed record PageAddress(string Url);

/// <summary><c>POST /api/articles</c>: an address instead of a file.</summary>
public sealed class AddressEndpoint(PageFetcher fetcher, IArticleInbox inbox, RequestWork requestWork,
    IOptions<FetchOptions> options, IOptions<WebOptions> web, TimeProvider clock)
{
    const int MaxRequest = 16 * 1024;

    /// <summary>
    /// Fetches the page and stores it as an article: 202 with the summary's location and the article's entity tag; 400, 403 when that is
    /// switched off, 413, 422.
    /// </summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!options.Value.Enabled)
            return Problems.FetchingIsOff();
        var body = await RequestBody.ReadAsync(request, null, MaxRequest, cancellation);
        if (body.Article is not { } json)
            return body.Problem!;
        if (AddressIn(json.Bytes) is not { } address)
            return Problems.BadRequest("""The body is JSON with an address: {"url": "https://news.example/story"}.""");
        try
        {
            var page = await fetcher.FetchAsync(address, cancellation);
            var name = PageName.Of(new Uri(page.Address!), clock.GetUtcNow());
            var version = await inbox.UploadAsync(name, page, cancellation: cancellation);
            if (web.Value.RequestWorkOnUpload)
                await requestWork(new WorkRequest(name), cancellation);
            request.HttpContext.Response.Headers.ETag = version?.ETag;
            return Results.Accepted($"/api/summaries/{name.ToUrlPath()}");
        }
        catch (FetchException refused)
        {
            return Problems.NotFetched(refused);
        }
    }

    static string? AddressIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("url", out var url)
                && url.ValueKind == JsonValueKind.String
                ? url.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
