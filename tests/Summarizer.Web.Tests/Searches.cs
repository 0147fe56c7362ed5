using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Searching;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Searches(Site site)
{
    [Fact]
    public async Task A_name_that_stands_only_in_the_text_is_found_and_marked_as_data()
    {
        await site.PutAsync("search/one.txt", Site.Ferry + "\n\nPhotos <b>by</b> Zebedee Quillfeather.");
        var item = Assert.Single(await FindAsync("q=quillfeather"))!;
        Assert.Equal("search/one.txt", item["name"]!.GetValue<string>());
        Assert.Equal("summarized", item["state"]!.GetValue<string>());
        Assert.NotEmpty(item["headline"]!.GetValue<string>());
        var hit = Assert.Single(item["hits"]!.AsArray())!;
        var mark = hit["marks"]![0]!;
        Assert.Equal("text", hit["field"]!.GetValue<string>());
        Assert.Equal("Quillfeather", hit["text"]!.GetValue<string>()
            .Substring(mark["start"]!.GetValue<int>(), mark["length"]!.GetValue<int>()));
        Assert.Contains("<b>by</b>", hit["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_replaced_is_found_as_it_is_now_and_what_is_deleted_is_not()
    {
        await site.PutAsync("search/changing.txt", Site.Ferry + " Oldword.");
        await site.PutAsync("search/changing.txt", Site.Ferry + " Newword.");
        Assert.Empty(await FindAsync("q=oldword"));
        Assert.Single(await FindAsync("q=newword"));
        await site.Http.DeleteAsync("/api/articles/search/changing.txt");
        Assert.Empty(await FindAsync("q=newword"));
    }

    [Fact]
    public async Task Pages_go_on_and_belong_to_their_query()
    {
        for (var number = 0; number < 5; number++)
            await site.PutAsync($"search/pages/{number}.txt", Site.Ferry + " Pageword.");
        var (names, next) = (new List<string>(), "/api/summaries?q=pageword&prefix=search/pages/&maxpagesize=2");
        while (next is not null)
        {
            var page = JsonNode.Parse(await site.Http.GetStringAsync(next))!;
            names.AddRange(page["value"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()));
            Assert.InRange(page["value"]!.AsArray().Count, 1, 2);
            if ((next = page["nextLink"]?.GetValue<string>()) is not null)
                Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync(next.Replace("q=pageword", "q=ferry", StringComparison.Ordinal))).StatusCode);
        }
        Assert.Equal(5, names.Distinct().Count());
    }

    [Fact]
    public async Task It_is_narrowed_as_the_listing_is()
    {
        await site.PutAsync("search/narrow/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await site.PutAsync("search/narrow/ferry.txt", Site.Ferry);
        Assert.Equal(2, (await FindAsync("q=narrow&prefix=search/narrow/")).Count);
        Assert.Equal("search/narrow/junk.txt", Assert.Single(await FindAsync("q=narrow&state=rejected"))!["name"]!.GetValue<string>());
        Assert.NotEmpty(Assert.Single(await FindAsync("q=narrow&state=summarized&facts=true"))!["facts"]!.AsArray());
        Assert.Empty(await FindAsync("q=narrow&from=2999-01-01"));
    }

    [Theory]
    [InlineData("q=!!!")]
    [InlineData("q=-ferry")]
    [InlineData("q=ferry&maxpagesize=0")]
    [InlineData("q=ferry&continuation=damaged")]
    public async Task What_makes_no_sense_is_400_with_a_sentence(string query)
    {
        using var answer = await site.Http.GetAsync("/api/summaries?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.EndsWith(".", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_index_it_is_501_with_the_name_of_the_setting()
    {
        await using var server = await Server.StartAsync(Nowhere);
        var problem = await ProblemAsync(server, HttpStatusCode.NotImplemented);
        Assert.Contains("Search__Endpoint", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_in_trouble_is_503_with_the_reason()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("summarizer-trouble-").FullName, "no-folder");
        await File.WriteAllTextAsync(file, "");
        await using var server = await Server.StartAsync(Nowhere,
            compose: builder => builder.Services.AddSingleton<ISearchIndex>(new Search.Sqlite.SqliteSearchIndex(Path.Combine(file, "search.db"))));
        var problem = await ProblemAsync(server, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("urn:summarizer:problem:search-unavailable", problem["type"]!.GetValue<string>());
    }

    static IConfiguration Nowhere => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage"] = "UseDevelopmentStorage=true" }).Build();

    static async Task<JsonNode> ProblemAsync(WebApplication server, HttpStatusCode status)
    {
        using var http = server.Client();
        using var answer = await http.GetAsync("/api/summaries?q=ferry");
        Assert.Equal(status, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    async Task<JsonArray> FindAsync(string query) =>
        JsonNode.Parse(await site.Http.GetStringAsync("/api/summaries?" + query))!["value"]!.AsArray();
}
