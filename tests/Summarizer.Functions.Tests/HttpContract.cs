using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Summarizer.Functions.Tests;

[Collection(nameof(FunctionApp))]
public sealed class HttpContract(FunctionApp app)
{
    static readonly IReadOnlyList<(DeclaredFunction Function, HttpTriggerAttribute Trigger)> Functions =
        [.. Deployment.Functions.Where(function => function.Trigger is HttpTriggerAttribute).Select(function => (function, (HttpTriggerAttribute)function.Trigger))];

    [Fact]
    public void The_functions_have_the_routes_and_methods_of_the_local_host()
    {
        var endpoints = app.LocalRoutes.Select(endpoint => Row(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods, endpoint.RoutePattern.RawText!));
        Assert.Equal(endpoints.Order(), Functions.Select(row => Row(row.Trigger.Methods!, row.Trigger.Route!)).Order());

        static string Row(IEnumerable<string> methods, string route) => $"{string.Join(',', methods.Order()).ToLowerInvariant()} {route.TrimStart('/')}";
    }

    [Fact]
    public void Every_function_asks_for_a_key_except_the_page_the_description_and_health() => Assert.All(Functions, row =>
        Assert.Equal(row.Function.Name is "Page" or "OpenApi" or "Health" ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function, row.Trigger.AuthLevel));

    [Theory]
    [InlineData("GET", "/api/summaries/contract/ferry.txt")]
    [InlineData("HEAD", "/api/summaries/contract/ferry.txt")]
    [InlineData("GET", "/api/summaries/contract/junk.txt")]
    [InlineData("GET", "/api/summaries/contract/missing.txt")]
    [InlineData("GET", "/api/summaries/contract%5Cferry.txt")]
    [InlineData("POST", "/api/summaries/contract/ferry.txt")]
    [InlineData("POST", "/api/summaries/contract/missing.txt")]
    [InlineData("GET", "/api/summaries")]
    [InlineData("GET", "/api/summaries?prefix=contract/&maxpagesize=1")]
    [InlineData("GET", "/api/summaries?maxpagesize=many")]
    [InlineData("GET", "/api/articles/contract/ferry.txt")]
    [InlineData("HEAD", "/api/articles/contract/ferry.txt")]
    [InlineData("GET", "/api/articles/contract/missing.txt")]
    [InlineData("DELETE", "/api/articles/contract/missing.txt")]
    [InlineData("PUT", "/api/articles/contract/.../a.txt")]
    [InlineData("HEAD", "/api/summaries")]
    [InlineData("GET", "/api/feed.json")]
    [InlineData("GET", "/api/feed.atom")]
    [InlineData("HEAD", "/api/feed.atom")]
    [InlineData("GET", "/api/openapi.json")]
    [InlineData("GET", "/api/status")]
    [InlineData("GET", "/api/health")]
    [InlineData("GET", "/")]
    [InlineData("HEAD", "/")]
    [InlineData("GET", "/app.js")]
    [InlineData("GET", "/api.html")]
    [InlineData("GET", "/evidence.js")]
    [InlineData("GET", "/nothing")]
    public async Task A_function_answers_what_the_endpoint_answers(string method, string path)
    {
        await app.SummarizeAsync("contract/ferry.txt", FunctionApp.News);
        await app.SummarizeAsync("contract/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        var (function, endpoint) = (await AskAsync(app.Functions, method, path), await AskAsync(app.Endpoints, method, path));
        Assert.Equal(endpoint, function);
        Assert.NotEqual(HttpStatusCode.InternalServerError, function.Status);
    }

    [Fact]
    public async Task A_summary_at_once_is_the_same()
    {
        Assert.Equal(await HeadlineAsync(app.Endpoints), await HeadlineAsync(app.Functions));

        static async Task<string> HeadlineAsync(HttpClient http)
        {
            using var response = await http.PostAsync(new Uri("/api/summarize", UriKind.Relative), new StringContent(FunctionApp.News, new MediaTypeHeaderValue("text/plain", "utf-8")));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("headline").GetString()!;
        }
    }

    [Fact]
    public async Task An_article_that_one_took_is_read_and_deleted_by_the_other()
    {
        using var put = await app.Functions.PutAsync(new Uri("/api/articles/contract/put.txt", UriKind.Relative), new StringContent(FunctionApp.News));
        Assert.Equal((HttpStatusCode.Accepted, "/api/summaries/contract/put.txt"), (put.StatusCode, put.Headers.Location?.ToString()));
        Assert.Contains("Northshore", await app.Endpoints.GetStringAsync("/api/articles/contract/put.txt"), StringComparison.Ordinal);
        using var deleted = await app.Functions.DeleteAsync(new Uri("/api/articles/contract/put.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(app.Endpoints, "GET", "/api/articles/contract/put.txt")).Status);
    }

    static async Task<(HttpStatusCode Status, string? Type, string? ETag, string Body)> AskAsync(HttpClient http, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), response.Headers.ETag?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
