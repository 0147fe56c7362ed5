using Summarizer.Articles;
using Summarizer.Search.AzureAI;
using Summarizer.Searching;

namespace Summarizer.Search.Tests;

/// <summary>The contract by Azure AI Search, and what that service may answer.</summary>
public sealed class InAService : SearchContract, IAsyncLifetime
{
    LuceneService service = null!;
    AzureSearchIndex index = null!;

    protected override ISearchIndex Index => index;

    public async Task InitializeAsync()
    {
        service = await LuceneService.StartAsync();
        index = service.Client();
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task An_index_that_is_not_there_is_made_whatever_is_asked_first()
    {
        await index.RemoveAsync(ArticleName.Parse("a.txt"));
        service.Lose("summaries");
        Assert.Empty(await index.ListAsync().ToListAsync());
        service.Lose("summaries");
        Assert.Empty((await index.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10)).Entries);
        service.Lose("summaries");
        await index.PutAsync([Entries.Of("a.txt", "The ferry stops.")]);
        Assert.Single((await index.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10)).Entries);
    }

    [Theory]
    [InlineData(401, "roles")]
    [InlineData(403, "roles")]
    [InlineData(429, "429")]
    [InlineData(500, "500")]
    [InlineData(503, "503")]
    public async Task What_the_service_refuses_is_said_in_a_sentence_without_addresses(int status, string said)
    {
        service.Refusal = status;
        foreach (var ask in new Func<Task>[]
        {
            () => index.PutAsync([Entries.Of("a.txt", "text")]), () => index.RemoveAsync(ArticleName.Parse("a.txt")),
            () => index.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10), async () => await index.ListAsync().ToListAsync(),
        })
        {
            var trouble = await Assert.ThrowsAsync<SearchUnavailableException>(ask);
            Assert.Contains(said, trouble.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("localhost", trouble.Message, StringComparison.Ordinal);
        }
        service.Refusal = null;
        Assert.Empty(await index.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_service_that_is_gone_does_not_answer()
    {
        await service.DisposeAsync();
        var trouble = await Assert.ThrowsAsync<SearchUnavailableException>(() => index.FindAsync(SearchQuery.Parse("ferry"), "", 0, 10));
        Assert.Equal("The search service does not answer.", trouble.Message);
    }

    [Fact]
    public async Task Many_large_documents_are_sent_in_batches()
    {
        var before = service.Requests;
        await index.PutAsync([.. Enumerable.Range(0, 5).Select(number => Entries.Of($"{number}.txt", new string(' ', 2_000_000)))]);
        Assert.InRange(service.Requests - before, 3, 6);
        Assert.Equal(5, (await index.ListAsync().ToListAsync()).Count);
    }
}
