using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Tests;
using Summarizer.Work;

namespace Summarizer.Web.Tests;

public sealed class Status(Azurite azurite) : IClassFixture<Azurite>, IAsyncLifetime
{
    const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.\n\nA bus will replace it until the bridge opens in 2029.";

    WebApplication host = null!;
    HttpClient http = null!;

    public async Task InitializeAsync()
    {
        var account = azurite.TakeAccount();
        host = await Server.StartAsync(account);
        await host.Services.GetRequiredService<StorageContainers>().CreateAsync();
        http = host.Client();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Before_the_first_sweep_nothing_is_counted()
    {
        var status = await StatusAsync();

        Assert.StartsWith("rules/", status["engine"]!.GetValue<string>());
        Assert.Null(status["countedAt"]);
        Assert.Null(status["articles"]);
    }

    [Fact]
    public async Task It_tells_what_the_last_sweep_counted()
    {
        await UploadAsync("fine.txt", Ferry);
        await UploadAsync("blank.txt", " ");
        await SweepAsync(work: true);
        await UploadAsync("waiting.txt", Ferry);
        await SweepAsync(work: false);

        var status = await StatusAsync();

        Assert.Equal([3, 1, 1, 1, 0, 0],
            new[] { "articles", "summaries", "failed", "waiting", "degraded", "outdated" }.Select(name => status[name]!.GetValue<int>()));
        Assert.Equal("waiting.txt", status["oldestWaiting"]!["name"]!.GetValue<string>());
        Assert.InRange(status["oldestWaiting"]!["ageSeconds"]!.GetValue<int>(), 0, 60);
        Assert.InRange(status["countedAt"]!.GetValue<DateTimeOffset>(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task When_nothing_waits_there_is_no_oldest()
    {
        await UploadAsync("fine.txt", Ferry);
        await SweepAsync(work: true);
        await SweepAsync(work: false);

        var status = await StatusAsync();

        Assert.Equal(0, status["waiting"]!.GetValue<int>());
        Assert.Null(status["oldestWaiting"]);
    }

    [Fact]
    public async Task All_failed_ones_are_asked_for_again_in_one_request()
    {
        await UploadAsync("fine.txt", Ferry);
        await host.Services.GetRequiredService<ArticlePipeline>().GiveUpAsync(ArticleName.Parse("fine.txt"), "Storage was down.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await http.GetAsync("/api/summaries/fine.txt")).StatusCode);

        Assert.Equal(HttpStatusCode.Accepted, (await http.PostAsync("/api/summaries?failed=true", null)).StatusCode);
        await SweepAsync(work: true);

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/summaries/fine.txt")).StatusCode);
    }

    [Theory]
    [InlineData("/api/summaries")]
    [InlineData("/api/summaries?failed=maybe")]
    public async Task A_request_for_all_that_does_not_say_which_is_400(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync(path, null)).StatusCode);

    async Task<JsonNode> StatusAsync() => JsonNode.Parse(await http.GetStringAsync("/api/status"))!;

    async Task UploadAsync(string name, string text) =>
        await host.Services.GetRequiredService<IArticleInbox>()
            .UploadAsync(ArticleName.Parse(name), new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain"));

    Task<Census> SweepAsync(bool work)
    {
        var pipeline = host.Services.GetRequiredService<ArticlePipeline>();
        return host.Services.GetRequiredService<Sweep>().RunAsync(
            (request, stop) => work ? pipeline.RunAsync(request.Name, request.Again, stop) : Task.CompletedTask, room: 100);
    }
}
