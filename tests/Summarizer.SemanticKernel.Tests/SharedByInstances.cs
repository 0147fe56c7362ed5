using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.SemanticKernel.Costs;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>
/// What instances of a host share through storage: the day's tokens, and the degraded summaries that wait to be made better.
/// </summary>
public sealed class SharedByInstances(Azurite azurite) : IClassFixture<Azurite>, IAsyncLifetime
{
    static readonly DateOnly Day = new(2026, 11, 24);

    // Each test has a storage account of its own: days and articles of one are nothing to another.
    readonly IConfiguration account = azurite.TakeAccount();

    public Task InitializeAsync() =>
        new StorageContainers(StorageConnection.From(account), NullLogger<StorageContainers>.Instance).CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Instances_that_count_at_once_lose_no_token()
    {
        using BlobTokenLedger one = Ledger(), two = Ledger(), three = Ledger();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 3) switch { 0 => one, 1 => two, _ => three })
            .Select(ledger => ledger.AddAsync(Day, 100)));
        await two.AddAsync(Day, -1000);

        Assert.Equal(5000, await Ledger().AddAsync(Day, 0));
        Assert.Equal(7, await one.AddAsync(Day.AddDays(1), 7));
        Assert.True(await new BlobClient(account["Storage"], "state", "tokens/2026-11-24").ExistsAsync());
    }

    [Fact]
    public async Task A_budget_is_one_for_all_instances()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        (string, string)[] settings = [("Llm:DailyTokenBudget", "4600"), ("Llm:MaxOutputTokens", "500")];
        using BlobTokenLedger first = Ledger(), second = Ledger();
        using Engine one = new(server.Endpoint, first, settings), two = new(server.Endpoint, second, settings);

        var words = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            words.Add((await one.WriteAsync(Some.Article($"{Some.Lead} One {i}.", Some.Second, Some.Third))).Draft.Engine.Degraded);
            words.Add((await two.WriteAsync(Some.Article($"{Some.Lead} Two {i}.", Some.Second, Some.Third))).Draft.Engine.Degraded);
        }

        // Each call takes 1,200 tokens, and about 1,500 must be left for it.
        Assert.Equal([null, null, null, "over-budget", "over-budget", "over-budget"], words);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Once_the_service_is_well_degraded_summaries_are_upgraded_oldest_first_so_many_in_a_minute()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(503));
        using var engine = new Engine(server.Endpoint, new ProcessTokenLedger(), services => services.AddAzureStorage(account),
            ("Llm:MaxRetries", "0"), ("Llm:UpgradesPerMinute", "2"));
        string[] names = ["e.txt", "c.txt", "d.txt", "a.txt", "b.txt"];
        foreach (var name in names)
        {
            await UploadAsync(engine, name);
            Assert.Equal(["unavailable"], await WorkAsync(engine));
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty(await SweepAsync(engine));
        server.Answers(Some.GoodReply);
        engine.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(["e.txt"], await SweepAsync(engine));
        Assert.Equal([null], await WorkAsync(engine));
        Assert.Equal(["c.txt"], await SweepAsync(engine));
        Assert.Equal([null], await WorkAsync(engine));
        Assert.Empty(await SweepAsync(engine));
        engine.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Equal(["d.txt", "a.txt"], await SweepAsync(engine));
        Assert.Equal([null, null], await WorkAsync(engine));
        engine.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Equal(["b.txt"], await SweepAsync(engine));
        Assert.Equal([null], await WorkAsync(engine));
        engine.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Empty(await SweepAsync(engine));
    }

    BlobTokenLedger Ledger() => new(StorageConnection.From(account));

    static Task<ArticleVersion?> UploadAsync(Engine engine, string name) =>
        engine.Of<IArticleInbox>().UploadAsync(Name(name), new UploadedArticle(
        Encoding.UTF8.GetBytes(string.Join("\n\n", Some.Lead, Some.Second, Some.Third, $"The file {name} has a line of its own.")), "text/plain", name));

    static async Task<IReadOnlyList<string>> SweepAsync(Engine engine)
    {
        var names = new List<string>();
        await engine.Of<Sweep>().RunAsync((work, _) =>
        {
            names.Add(work.Name.Value);
            return Task.CompletedTask;
        }, room: 1000);
        return names;
    }

    /// <summary>Runs the pipeline for whatever the sweep sends, and tells how each summary is degraded.</summary>
    static async Task<IReadOnlyList<string?>> WorkAsync(Engine engine)
    {
        var words = new List<string?>();
        foreach (var name in await SweepAsync(engine))
        {
            Assert.Equal(PipelineOutcome.Summarized, await engine.Of<ArticlePipeline>().RunAsync(Name(name)));
            words.Add((await engine.Of<ISummaryStore>().FindAsync(Name(name)))!.Header.Degraded);
        }
        return words;
    }

    static ArticleName Name(string name) =>
        ArticleName.TryParse(name, out var parsed, out var problem) ? parsed : throw new ArgumentException(problem);
}
