using System.Net;
using System.Text.Json;

namespace Summarizer.LocalHost.Tests;

public sealed class OtherCallers(OtherCallers.OpenProgram open) : IClassFixture<OtherCallers.OpenProgram>
{
    const string News = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.";

    readonly HttpClient http = open.Http;

    [Fact]
    public async Task Whoever_listens_is_told_of_a_summary_as_the_listing_tells_it()
    {
        using var stream = new StreamReader(await http.GetStreamAsync("/api/events"));
        Assert.Equal("event: beat", await stream.ReadLineAsync());
        using var put = await http.PutAsync("/api/articles/events/ferry.txt", new StringContent(News));
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        string? line;
        while ((line = await stream.ReadLineAsync()) != "event: summary")
            Assert.NotNull(line);
        using var told = JsonDocument.Parse((await stream.ReadLineAsync())!["data: ".Length..]);
        using var listed = JsonDocument.Parse(await http.GetStringAsync("/api/summaries?prefix=events/"));
        Assert.True(JsonElement.DeepEquals(listed.RootElement.GetProperty("value")[0], told.RootElement));
    }

    [Fact]
    public async Task A_site_that_is_named_may_call_and_another_may_not()
    {
        Assert.Equal("https://news.example", await AllowedAsync("https://news.example"));
        Assert.Null(await AllowedAsync("https://evil.example"));

        async Task<string?> AllowedAsync(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/api/articles/a.txt");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "PUT");
            using var answer = await http.SendAsync(request);
            return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
        }
    }

    [Fact]
    public async Task Without_a_key_it_answers_to_no_name_but_this_machines()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/feed.atom")]
    [InlineData("/api/summaries/none")]
    public async Task Answers_are_compressed_for_those_who_take_it(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await http.SendAsync(request);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    public sealed class OpenProgram() : ServedProgram("--Web:CorsOrigins=https://news.example", "--LocalHost:Samples=false");
}
