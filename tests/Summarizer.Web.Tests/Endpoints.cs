using System.Net;
using System.Text.Json.Nodes;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Endpoints(Site site)
{
    const string Ferry = Site.Ferry;

    readonly HttpClient http = site.Http;

    [Fact]
    public async Task An_upload_is_accepted_and_its_summary_quotes_the_article()
    {
        var upload = await site.PutAsync("news/ferry 1.txt", Ferry);
        Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
        Assert.Equal("/api/summaries/news/ferry%201.txt", upload.Headers.Location!.OriginalString);

        var answer = await http.GetAsync(upload.Headers.Location);
        var summary = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var text = await http.GetStringAsync("/api/articles/news/ferry%201.txt");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(summary["keyFacts"]!.AsArray());
        Assert.All(summary["keyFacts"]!.AsArray(), fact =>
            Assert.Equal(fact!["quote"]!.GetValue<string>(), text.Substring(fact["start"]!.GetValue<int>(), fact["length"]!.GetValue<int>())));
    }

    [Theory]
    [InlineData("a%2F..%2Fb.txt")]
    [InlineData("a%5Cb.txt")]
    [InlineData("a%00b.txt")]
    [InlineData("a/")]
    public async Task A_hostile_name_is_400(string name)
    {
        var answer = await http.PutAsync($"/api/articles/{name}", new StringContent(Ferry));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_is_a_404_problem()
    {
        foreach (var path in new[] { "/api/summaries/none.txt", "/api/articles/none.txt" })
        {
            var answer = await http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Binary_junk_that_is_called_text_is_a_422_problem_with_its_reason()
    {
        var junk = new byte[4000];
        new Random(1).NextBytes(junk);
        await http.PutAsync("/api/articles/junk.txt", new ByteArrayContent(junk));

        var answer = await http.GetAsync("/api/summaries/junk.txt");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("not-text", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["reason"]!.GetValue<string>());

        // Its text is not looked for once more: the answer is the stored one.
        var text = await http.GetAsync("/api/articles/junk.txt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.StatusCode);
        Assert.Equal(await answer.Content.ReadAsStringAsync(), await text.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_format_that_is_not_read_is_415()
    {
        var image = new ByteArrayContent([1, 2, 3]);
        image.Headers.ContentType = new("image/png");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await http.PutAsync("/api/articles/photo.png", image)).StatusCode);
    }

    [Fact]
    public async Task An_article_beyond_the_limit_is_413()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await http.PostAsync("/api/summarize", new ByteArrayContent(new byte[11 << 20]))).StatusCode);
    }

    [Fact]
    public async Task A_summary_at_once_stores_nothing()
    {
        var answer = await http.PostAsync("/api/summarize", new StringContent(Ferry));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["article"]);
    }

    [Fact]
    public async Task A_deleted_article_is_gone_with_its_summary()
    {
        await site.PutAsync("gone.txt", Ferry);

        Assert.Equal(HttpStatusCode.NoContent, (await http.DeleteAsync("/api/articles/gone.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/summaries/gone.txt")).StatusCode);
    }

    [Fact]
    public async Task The_list_shows_what_was_uploaded_and_refuses_bad_pages()
    {
        await site.PutAsync("listed.txt", Ferry);

        Assert.Contains("listed.txt", await http.GetStringAsync("/api/summaries"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/summaries?maxpagesize=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/summaries?continuation=!")).StatusCode);
    }

    [Fact]
    public async Task A_damaged_continuation_is_400_and_not_the_end_of_the_list()
    {
        await site.PutAsync("pages/1.txt", Ferry);
        await site.PutAsync("pages/2.txt", Ferry);
        var page = JsonNode.Parse(await http.GetStringAsync("/api/summaries?maxpagesize=1&prefix=pages/"))!;
        var next = page["nextLink"]!.GetValue<string>();

        Assert.NotEmpty(JsonNode.Parse(await http.GetStringAsync(next))!["value"]!.AsArray());
        foreach (var damaged in new[] { next[..^1], next + "AAAA", next.Replace("prefix=pages%2F", "prefix=other", StringComparison.Ordinal), "/api/summaries?continuation=QUJDREVGR0hJSktM" })
            Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync(damaged)).StatusCode);
    }

    [Fact]
    public async Task The_page_and_its_files_are_served_with_a_strict_policy()
    {
        foreach (var path in typeof(Routes).Assembly.GetManifestResourceNames().Append(""))
        {
            var answer = await http.GetAsync("/" + path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("require-trusted-types-for 'script'", answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal);
        }
    }
}
