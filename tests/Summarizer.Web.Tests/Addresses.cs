using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Addresses(Site site)
{
    static readonly string Page = $"<!doctype html><title>Ferry stops</title><link rel=canonical href=https://other.example/theirs><h1>Ferry stops</h1><p>{Site.Ferry.Replace("\n\n", "<p>", StringComparison.Ordinal)}";

    [Fact]
    public async Task The_page_of_an_address_becomes_an_article_with_a_summary_that_says_where_it_is_from()
    {
        await using var news = await Server.StartAsync(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/ferry-stops" ? 200 : 404;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(Page);
        });
        var address = news.Urls.Single() + "/ferry-stops";
        using var answer = await site.Http.PostAsJsonAsync("/api/articles", new { url = address });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Matches(@"^/api/summaries/\d{4}/\d\d/\d\d/127\.0\.0\.1/ferry-stops-[0-9a-f]{6}\.html$",
            answer.Headers.Location!.OriginalString);

        var summary = JsonNode.Parse(await site.Http.GetStringAsync(answer.Headers.Location))!;
        Assert.Equal((address, address, "text/html"),
            ((string?)summary["url"], (string?)summary["source"]!["address"], (string?)summary["source"]!["contentType"]));
        Assert.Equal("Ferry stops", (string?)summary["title"]);
    }

    [Theory]
    [InlineData("""{"url": "https://169.254.169.254/latest"}""", 422, "private-address")]
    [InlineData("""{"url": "file:///etc/passwd"}""", 400, "bad-address")]
    [InlineData("""{"url": "story"}""", 400, "bad-address")]
    [InlineData("""{"url": 7}""", 400, null)]
    [InlineData("""{"address": "https://news.example/"}""", 400, null)]
    [InlineData("""["https://news.example/"]""", 400, null)]
    [InlineData("https://news.example/", 400, null)]
    [InlineData("", 400, null)]
    public async Task What_is_not_fetched_is_a_problem_with_its_reason(string body, int status, string? reason)
    {
        using var answer = await site.Http.PostAsync("/api/articles", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(reason, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["reason"]);
    }

    [Fact]
    public async Task Where_it_is_switched_off_it_is_refused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Fetch:Enabled"] = "false",
            ["Storage"] = "UseDevelopmentStorage=true" }).Build();
        await using var host = await Server.StartAsync(settings);
        using var http = host.Client();
        using var answer = await http.PostAsJsonAsync("/api/articles", new { url = "https://news.example/" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("fetching-is-off", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
