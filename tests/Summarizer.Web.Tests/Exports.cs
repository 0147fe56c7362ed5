using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Exports(Site site)
{
    [Fact]
    public async Task Lines_are_the_summaries_newest_first_without_rejections()
    {
        await UploadAsync("export/lines/");
        using var answer = await site.Http.GetAsync("/api/export?prefix=export/lines/");
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("summaries.jsonl", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["export/lines/odd.json", "export/lines/ferry.txt"],
            lines.Select(line => JsonNode.Parse(line)!["article"]!.GetValue<string>()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await site.Http.GetStringAsync("/api/summaries/export/lines/ferry.txt")),
            JsonNode.Parse(lines[1])));
    }

    [Fact]
    public async Task A_table_opens_in_a_spreadsheet_and_runs_nothing_there()
    {
        await UploadAsync("export/table/");
        var table = await site.Http.GetStringAsync("/api/export?format=csv&prefix=export/table/");
        Assert.StartsWith("article,headline,facts,title,byline,publisher,publishedAt,url,language,words,remark,engine,degraded,createdAt\r\nexport/table/odd.json,", table, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\"), a title\",\"Jo Roe, Al Poe\",The Herald,2026-04-01", table,
            StringComparison.Ordinal);
        Assert.EndsWith("\r\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_says_who_said_it_and_cannot_be_broken_out_of()
    {
        await UploadAsync("export/text/");
        var text = await site.Http.GetStringAsync("/api/export?format=md&prefix=export/text/odd");
        Assert.StartsWith("## ", text, StringComparison.Ordinal);
        Assert.Contains("\nJo Roe, Al Poe, The Herald, 2026-04-01", text, StringComparison.Ordinal);
        Assert.Matches(@"\n- .+ \*\((quoted|shortened)\)\*\n", text);
        Assert.Contains("\\[Aldermouth\\](", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" [Aldermouth](", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_seems_to_be_a_part_of_an_article_says_so()
    {
        await site.PutAsync("export/part/ferry.txt",
            "The ferry to Carrow Bay will stop on 1 May.\n\nThe line carried 9 000 passengers last year.\n\nSubscribe to continue reading.\n");
        Assert.Contains("\"partial\":\"paywall\"", await site.Http.GetStringAsync("/api/export?prefix=export/part/"),
            StringComparison.Ordinal);
        Assert.Contains("ends at a paywall", await site.Http.GetStringAsync("/api/export?prefix=export/part/&format=csv"),
            StringComparison.Ordinal);
        Assert.Contains("*This may be the beginning of the article only: it ends at a paywall.*",
            await site.Http.GetStringAsync("/api/export?prefix=export/part/&format=md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_moment_on_means_what_was_made_since()
    {
        await UploadAsync("export/since/");
        var lines = (await site.Http.GetStringAsync("/api/export?prefix=export/since/")).Split('\n');
        var newest = JsonNode.Parse(lines[0])!["createdAt"]!.GetValue<string>();
        Assert.Equal(lines[0] + "\n", await site.Http.GetStringAsync($"/api/export?prefix=export/since/&from={Uri.EscapeDataString(newest)}"));
        Assert.Equal("", await site.Http.GetStringAsync("/api/export?prefix=export/since/&from=2999-01-01"));
    }

    [Fact]
    public async Task Articles_that_are_named_are_exported_in_that_order_and_no_others()
    {
        await UploadAsync("export/named/");
        var lines = await site.Http.GetStringAsync("/api/export?article=export/named/ferry.txt&article=export/named/junk.txt&article=export/named/odd.json");
        Assert.Equal(["export/named/ferry.txt", "export/named/odd.json"],
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["article"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/api/export?article=a%5Cb")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await site.Http.GetAsync("/api/export?" + string.Join('&', Enumerable.Repeat("article=a", 201)))).StatusCode);
    }

    [Theory]
    [InlineData("format=xml")]
    [InlineData("format=CSV")]
    [InlineData("from=yesterday")]
    public async Task What_is_not_understood_is_400(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/api/export?" + query)).StatusCode);

    [Fact]
    public async Task HEAD_reads_nothing()
    {
        using var answer = await site.AskAsync(HttpMethod.Head, "/api/export?format=csv");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    async Task UploadAsync(string folder)
    {
        await site.PutAsync(folder + "ferry.txt", Site.Ferry);
        await site.PutAsync(folder + "junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await site.PutAsync(folder + "odd.json", JsonSerializer.Serialize(new
        {
            title = "=HYPERLINK(\"https://evil.example\"), a title", byline = "Jo Roe, Al Poe", publisher = "The Herald",
                publishedAt = "2026-04-01T08:00:00Z",
            body = "The mayor of [Aldermouth](here) opened 12 bridges on Tuesday.\n\nAbout 9 000 people crossed them on the first day of May.",
        }), type: "application/json");
    }
}
