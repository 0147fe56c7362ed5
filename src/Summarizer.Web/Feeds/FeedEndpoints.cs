using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Summarizer.Summaries;
using Summarizer.Web.Answers;

namespace Summarizer.Web.Feeds;

/// <summary><c>/api/feed.json</c> and <c>/api/feed.atom</c>: the newest summaries for programs that subscribe. <c>?prefix=</c> narrows them to a folder.</summary>
public sealed class FeedEndpoints(ISummaryStore store, IOptions<WebOptions> web)
{
    const int Size = 30;

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON Feed 1.1: 200, 304.</summary>
    public Task<IResult> JsonAsync(HttpRequest request, CancellationToken cancellation) => ServeAsync(request, "application/feed+json; charset=utf-8",
        (feed, self) => JsonSerializer.SerializeToUtf8Bytes(feed.ToJson(self), Readable), cancellation);

    /// <summary>Atom (RFC 4287): 200, 304.</summary>
    public Task<IResult> AtomAsync(HttpRequest request, CancellationToken cancellation) => ServeAsync(request, "application/atom+xml; charset=utf-8",
        (feed, self) => feed.ToAtom(self), cancellation);

    async Task<IResult> ServeAsync(HttpRequest request, string type, Func<Feed, string, byte[]> write, CancellationToken cancellation)
    {
        var prefix = request.Query["prefix"].ToString();
        var page = await store.NewestAsync(prefix, Size, null, cancellation);
        var items = page.Items.Where(item => item.State == SummaryState.Summarized).ToList();
        var home = Home(request);
        var self = home + request.Path.Value + (prefix.Length == 0 ? "" : "?prefix=" + Uri.EscapeDataString(prefix));

        // The listing alone tells whether anything is new; the summaries are read only for those who have not got them.
        var tag = Hashed.Tag(Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item => $"{item.Name} {item.CreatedAt:O} {item.Headline}").Prepend(self))));
        request.Revalidated();
        request.HttpContext.Response.Headers.ETag = tag.ToString();
        if (request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var entries = await Task.WhenAll(items.Select(item => OpenAsync(item, home, cancellation)));
        return Results.Bytes(write(new Feed(home, [.. entries.OfType<FeedEntry>()]), self), type, entityTag: tag);
    }

    string Home(HttpRequest request) => string.IsNullOrEmpty(web.Value.PublicUrl) ? $"{request.Scheme}://{request.Host}" : web.Value.PublicUrl.TrimEnd('/');

    async Task<FeedEntry?> OpenAsync(HeadlineItem item, string home, CancellationToken cancellation)
    {
        if (await store.OpenAsync(item.Name, cancellation) is not { } opened)
            return null;
        await using var content = opened.Content;
        if (opened.Kept.Header.State != SummaryState.Summarized)
            return null;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        return SummaryJson.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } summary
            ? new FeedEntry($"{home}/api/summaries/{item.Name.ToUrlPath()}", $"{home}/#/{item.Name.ToUrlPath()}", summary) : null;
    }
}
