using System.Net;

namespace Summarizer.LocalHost.Tests;

public sealed class AccessByKey
{
    [Fact]
    public async Task With_a_key_the_api_asks_for_it_and_the_page_and_health_do_not()
    {
        using var program = LocalHostProcess.Serve(["--Web:AccessKey=open sesame", "--LocalHost:Samples=false"]);
        await program.StartedAsync();
        using var http = new HttpClient { BaseAddress = program.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/summaries"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/summaries?code=open%20says"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/API/status"));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/summaries?code=open%20sesame"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/events"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/feed.json"));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/health"));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/openapi.json"));
        Assert.Equal(HttpStatusCode.OK, await Status("/"));
        http.DefaultRequestHeaders.Add("x-functions-key", "open sesame");
        Assert.Equal(HttpStatusCode.OK, await Status("/api/summaries"));

        async Task<HttpStatusCode> Status(string path)
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
            return response.StatusCode;
        }
    }
}
