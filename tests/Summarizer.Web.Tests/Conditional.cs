using System.Net;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Conditional(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/api/articles/conditional/read.txt")]
    [InlineData("/api/summaries/conditional/read.txt")]
    [InlineData("/api/summaries?prefix=conditional/read")]
    [InlineData("/api/feed.json?prefix=conditional/read")]
    [InlineData("/api/feed.atom?prefix=conditional/read")]
    [InlineData("/api/openapi.json")]
    public async Task What_the_caller_has_already_is_not_sent_again(string path)
    {
        await site.PutAsync("conditional/read.txt", Site.Ferry);
        using var full = await site.AskAsync(HttpMethod.Get, path);
        var tag = full.Headers.ETag!.ToString();
        using var same = await site.AskAsync(HttpMethod.Get, path, $"\"other\", {tag}");
        using var other = await site.AskAsync(HttpMethod.Get, path, "\"other\"");
        using var head = await site.AskAsync(HttpMethod.Head, path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK),
            (full.StatusCode, same.StatusCode, other.StatusCode, head.StatusCode));
        Assert.Equal((tag, tag), (same.Headers.ETag?.ToString(), head.Headers.ETag?.ToString()));
        Assert.Equal(full.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.True(full.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_listing_changes_its_tag_with_what_is_in_it()
    {
        await site.PutAsync("conditional/list/1.txt", Site.Ferry);
        var before = (await site.AskAsync(HttpMethod.Get, "/api/summaries?prefix=conditional/list/")).Headers.ETag!.ToString();
        await site.PutAsync("conditional/list/2.txt", Site.Ferry);

        Assert.Equal(HttpStatusCode.OK,
            (await site.AskAsync(HttpMethod.Get, "/api/summaries?prefix=conditional/list/", before)).StatusCode);
    }

    [Fact]
    public async Task An_upload_for_nothing_does_not_replace_something()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await site.PutAsync("conditional/new.txt", Site.Ferry, ifNoneMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await site.PutAsync("conditional/new.txt", "Another text.", ifNoneMatch: "*")).StatusCode);
        Assert.Equal(Site.Ferry, await site.Http.GetStringAsync("/api/articles/conditional/new.txt"));
    }

    [Fact]
    public async Task An_upload_over_a_version_replaces_that_version_only()
    {
        var first = (await site.PutAsync("conditional/edit.txt", Site.Ferry)).Headers.ETag!.ToString();
        Assert.Equal(first, (await site.AskAsync(HttpMethod.Get, "/api/articles/conditional/edit.txt")).Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.Accepted,
            (await site.PutAsync("conditional/edit.txt", Site.Ferry + " It is new.", ifMatch: first)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await site.PutAsync("conditional/edit.txt", Site.Ferry, ifMatch: first)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await site.PutAsync("conditional/edit.txt", Site.Ferry, ifMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await site.PutAsync("conditional/none.txt", Site.Ferry, ifMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await site.PutAsync("conditional/none.txt", Site.Ferry, ifMatch: first)).StatusCode);
    }

    [Fact]
    public async Task A_deletion_of_a_version_deletes_that_version_only()
    {
        var first = (await site.PutAsync("conditional/delete.txt", Site.Ferry)).Headers.ETag!.ToString();
        await site.PutAsync("conditional/delete.txt", Site.Ferry + " It is new.");

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await DeleteAsync("If-Match", first)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await DeleteAsync("If-Match", "no quotes")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await DeleteAsync("If-None-Match", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync(HttpMethod.Get, "/api/summaries/conditional/delete.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync("If-Match", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await DeleteAsync("If-Match", "*")).StatusCode);

        async Task<HttpResponseMessage> DeleteAsync(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/articles/conditional/delete.txt");
            request.Headers.TryAddWithoutValidation(header, value);
            return await site.Http.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("no quotes", null)]
    [InlineData("\"one\", \"two\"", null)]
    [InlineData("W/\"weak\"", null)]
    [InlineData("*", "*")]
    [InlineData(null, "\"a-tag\"")]
    public async Task A_condition_that_a_write_cannot_hold_to_is_400(string? ifMatch, string? ifNoneMatch) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.PutAsync("conditional/odd.txt", Site.Ferry, ifMatch, ifNoneMatch)).StatusCode);
}
