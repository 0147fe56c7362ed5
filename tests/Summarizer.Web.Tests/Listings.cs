using System.Net;
using System.Text.Json.Nodes;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Listings(Site site)
{
    const string German = "Der Stadtrat von Lindau hat am Dienstag beschlossen, die Brücke über den Fluss für 12 Millionen Euro zu erneuern.\n\nDie Arbeiten sollen im Mai beginnen und zwei Jahre dauern, sagte der Bürgermeister.";

    [Theory]
    [InlineData("", "wire.json", "rot.txt", "german.txt", "ferry.txt")]
    [InlineData("&language=de", "german.txt")]
    [InlineData("&publisher=the%20HERALD", "wire.json")]
    [InlineData("&engine=rules", "wire.json", "german.txt", "ferry.txt")]
    [InlineData("&engine=llm")]
    [InlineData("&state=rejected", "rot.txt")]
    [InlineData("&state=summarized&language=en", "wire.json", "ferry.txt")]
    [InlineData("&state=degraded")]
    [InlineData("&from=2999-01-01")]
    [InlineData("&until=2000-01-01")]
    [InlineData("&from=2000-01-01&until=2999-01-01T12:00:00%2B02:00&state=rejected", "rot.txt")]
    public async Task A_listing_is_narrowed_and_its_pages_go_on_where_they_ended(string narrowed, params string[] names)
    {
        await UploadAsync("listings/narrow/");
        foreach (var size in (int[])[1, 3, 100])
            Assert.Equal(names.Select(name => "listings/narrow/" + name), (await AllAsync($"/api/summaries?prefix=listings/narrow/{narrowed}&maxpagesize={size}")).Select(item => item["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Facts_come_with_the_headlines_where_they_are_asked_for()
    {
        await UploadAsync("listings/facts/");
        var plain = await AllAsync("/api/summaries?prefix=listings/facts/");
        Assert.All(plain, item => Assert.False(item.AsObject().ContainsKey("facts")));
        var whole = await AllAsync("/api/summaries?prefix=listings/facts/&facts=true&maxpagesize=1");
        Assert.Equal(plain.Count, whole.Count);
        var kept = JsonNode.Parse(await site.Http.GetStringAsync("/api/summaries/listings/facts/ferry.txt"))!;
        Assert.Equal(kept["keyFacts"]!.AsArray().Select(fact => fact!["text"]!.GetValue<string>()),
            whole.Single(item => item["name"]!.GetValue<string>().EndsWith("ferry.txt", StringComparison.Ordinal))["facts"]!.AsArray().Select(fact => fact!.GetValue<string>()));
        Assert.Empty(whole.Single(item => item["state"]!.GetValue<string>() == "rejected")["facts"]!.AsArray());
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("until=1")]
    [InlineData("state=fine")]
    public async Task What_is_not_understood_is_400(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/api/summaries?" + query)).StatusCode);

    [Fact]
    public async Task An_export_is_narrowed_as_the_listing_is()
    {
        await UploadAsync("listings/export/");
        var line = await site.Http.GetStringAsync("/api/export?prefix=listings/export/&language=de");
        Assert.Equal("listings/export/german.txt", JsonNode.Parse(line)!["article"]!.GetValue<string>());
    }

    async Task<List<JsonNode>> AllAsync(string path)
    {
        var items = new List<JsonNode>();
        for (string? next = path; next is not null;)
        {
            var page = JsonNode.Parse(await site.Http.GetStringAsync(next))!;
            items.AddRange(page["value"]!.AsArray().Select(item => item!));
            next = page["nextLink"]?.GetValue<string>();
        }
        return items;
    }

    async Task UploadAsync(string folder)
    {
        if ((await site.AskAsync(HttpMethod.Head, $"/api/summaries/{folder}wire.json")).StatusCode == HttpStatusCode.OK)
            return;
        await site.PutAsync(folder + "ferry.txt", Site.Ferry);
        await site.PutAsync(folder + "german.txt", German);
        await site.PutAsync(folder + "rot.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        await site.PutAsync(folder + "wire.json", $$"""{"title":"Aldermouth opens 12 bridges","publisher":"The Herald","body":"The mayor of Aldermouth opened 12 bridges on Tuesday.\n\nAbout 9 000 people crossed them on the first day of May."}""", type: "application/json");
    }
}
