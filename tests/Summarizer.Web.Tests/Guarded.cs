using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Guarded(Site site)
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/api/health", 200)]
    [InlineData("GET", "/api/feed.atom", 200)]
    [InlineData("GET", "/api/summaries/none.txt", 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/nothing/at/all", 404)]
    [InlineData("DELETE", "/api/status", 405)]
    [InlineData("POST", "/", 405)]
    [InlineData("GET", "/api/summaries?maxpagesize=x", 400)]
    public async Task Every_answer_says_how_far_it_may_be_trusted(string method, string path, int status)
    {
        using var answer = await site.AskAsync(new HttpMethod(method), path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        if (status >= 400)
            Assert.Equal(status, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones()
    {
        using var answer = await site.AskAsync(HttpMethod.Delete, "/api/summaries");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://127.0.0.1", 403)]
    [InlineData("Origin", "own", 200)]
    [InlineData("Origin", "https://reader.example", 200)]
    [InlineData("Origin", "https://news.example", 200)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    public async Task Another_site_may_not_spend_money_through_a_readers_browser(string header, string value, int status)
    {
        await using var host = await Server.StartAsync(Settings());
        using var http = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/summarize") { Content = new StringContent(Site.Ferry) };
        request.Headers.TryAddWithoutValidation(header, value == "own" ? http.BaseAddress!.GetLeftPart(UriPartial.Authority) : value);
        using var answer = await http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 403)
            Assert.Equal("urn:summarizer:problem:other-site", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_site_may_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health") { Headers = { { "Origin", "https://evil.example" }, { "Sec-Fetch-Site", "cross-site" } } };
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_in_an_address_is_in_no_line_of_the_log_at_any_level()
    {
        var log = new Lines();
        await using var host = await Server.StartAsync(Settings(), client => client.Retry.MaxRetries = 0,
            builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        using var http = host.Client();
        foreach (var path in new[] { "/?code=open+sesame", "/api/summaries?code=open+sesame", "/api/nothing?code=open+sesame", "/api/articles/b.?code=open+sesame" })
        {
            using (await http.GetAsync(new Uri(path, UriKind.Relative)))
            {
            }
        }

        Assert.Contains(log.Said, line => line.Contains("/api/nothing", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Said, line => line.Contains("sesame", StringComparison.Ordinal));
    }

    // Storage that is not there: nothing here needs any.
    static IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Storage"] = "DefaultEndpointsProtocol=http;AccountName=here;AccountKey=aGVyZQ==;BlobEndpoint=http://127.0.0.1:9/here;QueueEndpoint=http://127.0.0.1:9/here",
        ["Web:CorsOrigins"] = "https://reader.example; https://other.example",
        ["Web:PublicUrl"] = "https://news.example/summaries",
    }).Build();

    sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Said.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
