using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Feeds;

/// <summary>
/// <c>/api/feed.json</c> and <c>/api/feed.atom</c>: the newest summaries for programs that subscribe. <c>?prefix=</c> narrows them to a
/// folder.
/// </summary>
public sealed class FeedEndpoints(ISummaryStore store, IOptions<WebOptions> web)
{
    const int Size = 30;

    /// <summary>Where so many rejections lie between, a feed is shorter.</summary>
    const int MostLookedAt = 3_000;

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON Feed 1.1: 200, 304.</summary>
    public Task<IResult> JsonAsync(HttpRequest request, CancellationToken cancellation) =>
        ServeAsync(request, "application/feed+json; charset=utf-8",
        (feed, self) => JsonSerializer.SerializeToUtf8Bytes(feed.ToJson(self), Readable), cancellation);

    /// <summary>Atom (RFC 4287): 200, 304.</summary>
    public Task<IResult> AtomAsync(HttpRequest request, CancellationToken cancellation) =>
        ServeAsync(request, "application/atom+xml; charset=utf-8",
        (feed, self) => feed.ToAtom(self), cancellation);

    async Task<IResult> ServeAsync(HttpRequest request, string type, Func<Feed, string, byte[]> write, CancellationToken cancellation)
    {
        var prefix = request.Query["prefix"].ToString();
        var items = await store.NewestFirstAsync(HeadlineFilter.Under(prefix), Size, cancellation).Take(MostLookedAt)
            .Where(item => item.State == SummaryState.Summarized).Take(Size).ToListAsync(cancellation);
        var home = Home(request);
        var self = home + request.Path.Value + (prefix.Length == 0 ? "" : "?prefix=" + Uri.EscapeDataString(prefix));

        // The listing alone tells whether anything is new; the summaries are read only for those who have not got them.
        var tag = Hashed.Tag(Encoding.UTF8.GetBytes(string.Join('\n',
            items.Select(item => $"{item.Name} {item.CreatedAt:O} {item.Headline}").Prepend(self))));
        request.Revalidated();
        request.HttpContext.Response.Headers.ETag = tag.ToString();
        if (request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
            && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var entries = await Task.WhenAll(items.Select(item => EntryAsync(item.Name, home, cancellation)));
        return Results.Bytes(write(new Feed(Id($"feed {prefix}"), home, [.. entries.OfType<FeedEntry>()]), self), type, entityTag: tag);
    }

    string Home(HttpRequest request) =>
        string.IsNullOrEmpty(web.Value.PublicUrl) ? $"{request.Scheme}://{request.Host}" : web.Value.PublicUrl.TrimEnd('/');

    async Task<FeedEntry?> EntryAsync(ArticleName name, string home, CancellationToken cancellation) =>
        await store.ReadAsync(name, cancellation) is { } summary
            ? new FeedEntry(Id($"entry {name}"), $"{home}/#/{name.ToUrlPath()}", summary) : null;

    /// <summary>
    /// A UUID (RFC 9562, version 8) made of the thing's name and of the address that was set, not of the one that was called.
    /// </summary>
    string Id(string thing)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{web.Value.PublicUrl?.TrimEnd('/')}\n{thing}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
