using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Summarizer.Web.Tests;

/// <summary>Storage is a real server that refuses, throttles, hangs up or is not there.</summary>
public sealed class StorageInTrouble
{
    static readonly (string Method, string Path)[] Everything =
    [
        ("GET", "/api/summaries"), ("GET", "/api/summaries/a.txt"), ("POST", "/api/summaries/a.txt"),
            ("POST", "/api/summaries?failed=true"), ("GET", "/api/articles/a.txt"),
        ("PUT", "/api/articles/a.txt"), ("DELETE", "/api/articles/a.txt"), ("GET", "/api/feed.json"), ("GET", "/api/feed.atom"),
            ("GET", "/api/status"),
        ("GET", "/api/export"), ("GET", "/api/export?format=csv"), ("GET", "/api/digest"),
    ];

    [Theory]
    [InlineData(503, "7")]
    [InlineData(429, "7")]
    [InlineData(500, "5")]
    public async Task Storage_that_asks_for_patience_is_503_with_a_time_to_come_back(int status, string seconds)
    {
        await using var storage = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            if (status != 500)
                context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        await EverythingIsAsync(new Uri(storage.Urls.Single()).Port, HttpStatusCode.ServiceUnavailable, "storage-unavailable", seconds);
    }

    [Fact]
    public async Task Storage_that_is_not_there_is_503()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await EverythingIsAsync(port, HttpStatusCode.ServiceUnavailable, "storage-unavailable", "5");
    }

    [Fact]
    public async Task Storage_that_hangs_up_is_503()
    {
        await using var storage = await Server.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await EverythingIsAsync(new Uri(storage.Urls.Single()).Port, HttpStatusCode.ServiceUnavailable, "storage-unavailable", "5");
    }

    [Fact]
    public async Task Storage_that_refuses_is_500_without_a_word_of_why()
    {
        await using var storage = await Server.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        await EverythingIsAsync(new Uri(storage.Urls.Single()).Port, HttpStatusCode.InternalServerError, "fault", null);
    }

    static async Task EverythingIsAsync(int port, HttpStatusCode status, string type, string? seconds)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage"] = $"DefaultEndpointsProtocol=http;AccountName=here;AccountKey=aGVyZQ==;BlobEndpoint=http://127.0.0.1:{port}/here;QueueEndpoint=http://127.0.0.1:{port}/here",
        }).Build();
        await using var host = await Server.StartAsync(settings, client => client.Retry.MaxRetries = 0);
        using var http = host.Client();
        foreach (var (method, path) in Everything)
            await IsAsync(method, path, status, type, seconds);
        await IsAsync("GET", "/api/health", HttpStatusCode.ServiceUnavailable, "unhealthy", "5");

        async Task IsAsync(string method, string path, HttpStatusCode expected, string problem, string? wait)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "PUT")
                request.Content = new StringContent(Site.Ferry);
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == expected, $"{method} {path} is {answer.StatusCode}: {body}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal($"urn:summarizer:problem:{problem}", JsonNode.Parse(body)!["type"]!.GetValue<string>());
            Assert.Equal(wait, answer.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null);
            Assert.DoesNotContain(" at ", body, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", body, StringComparison.Ordinal);
            Assert.DoesNotContain("ferry", body, StringComparison.OrdinalIgnoreCase);
        }
    }
}
