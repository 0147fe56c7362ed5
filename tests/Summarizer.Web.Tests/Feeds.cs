using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Feeds(Site site)
{
    const string Odd = "The <b>mayor</b> & council of \u0001 Aldermouth 🚢 opened 12 bridges on Tuesday, ]]> she said.\n\nAbout 9 000 people crossed them on the first day of May.";

    [Fact]
    public async Task The_JSON_Feed_has_what_version_1_1_demands()
    {
        await UploadAsync("feeds/json/");
        using var feed = JsonDocument.Parse(await site.Http.GetStringAsync("/api/feed.json?prefix=feeds/json/"));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.NotEmpty(feed.RootElement.GetProperty("title").GetString()!);
        foreach (var address in (string[])["home_page_url", "feed_url"])
            Assert.True(Uri.IsWellFormedUriString(feed.RootElement.GetProperty(address).GetString(), UriKind.Absolute));
        var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.True(Uri.IsWellFormedUriString(item.GetProperty("url").GetString(), UriKind.Absolute));
            Assert.NotEmpty(item.GetProperty("title").GetString()!);
            Assert.StartsWith("• ", item.GetProperty("content_text").GetString(), StringComparison.Ordinal);
            Assert.NotEqual(default, item.GetProperty("date_published").GetDateTimeOffset());
            Assert.Equal("en", item.GetProperty("language").GetString());
            Assert.All(item.GetProperty("_proof").EnumerateArray(), proof => Assert.Matches("^(quoted|shortened)$", proof.GetString()));
        });
        Assert.True(items[0].GetProperty("date_published").GetDateTimeOffset() >= items[1].GetProperty("date_published")
            .GetDateTimeOffset());
    }

    [Fact]
    public async Task A_reader_of_Atom_reads_the_Atom_feed()
    {
        await UploadAsync("feeds/atom/");
        using var xml = XmlReader.Create(await site.Http.GetStreamAsync("/api/feed.atom?prefix=feeds/atom/"));
        var feed = SyndicationFeed.Load(xml);
        Assert.Equal(2, feed.Items.Count());
        Assert.NotEmpty(feed.Id);
        Assert.NotEqual(default, feed.LastUpdatedTime);
        Assert.Single(feed.Links, link => link.RelationshipType == "self");
        Assert.All(feed.Items, item =>
        {
            Assert.NotEmpty(item.Title.Text);
            Assert.NotEqual(default, item.LastUpdatedTime);
            Assert.Matches("<li class=\"(quoted|shortened)\">", Assert.IsType<TextSyndicationContent>(item.Content).Text);
        });
    }

    [Fact]
    public async Task What_an_article_says_is_text_in_a_feed_and_no_rejection_is_in_it()
    {
        await UploadAsync("feeds/odd/");
        await site.PutAsync("feeds/odd/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        using var xml = XmlReader.Create(await site.Http.GetStreamAsync("/api/feed.atom?prefix=feeds/odd/"));
        var items = SyndicationFeed.Load(xml).Items.ToList();
        Assert.Equal(2, items.Count);
        Assert.DoesNotContain(items, item => ((TextSyndicationContent)item.Content).Text.Contains("<b>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_are_the_same_under_every_name_of_the_host()
    {
        await UploadAsync("feeds/host/");
        Assert.Equal(await IdsAsync("one.example"), await IdsAsync("two.example"));

        async Task<string> IdsAsync(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/feed.atom?prefix=feeds/host/") { Headers = { Host = host } };
            using var answer = await site.Http.SendAsync(request);
            using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
            var feed = SyndicationFeed.Load(xml);
            Assert.All(feed.Items, item => Assert.Contains(item.Links, link => link.Uri.Host == host));
            return string.Join(' ', feed.Items.Select(item => item.Id).Prepend(feed.Id));
        }
    }

    [Fact]
    public async Task Thirty_are_in_it_although_rejections_lie_between()
    {
        for (var number = 0; number < 32; number++)
        {
            await site.PutAsync($"feeds/many/{number}.txt", Site.Ferry);
            await site.PutAsync($"feeds/many/{number}.junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        }
        using var xml = XmlReader.Create(await site.Http.GetStreamAsync("/api/feed.atom?prefix=feeds/many/"));
        Assert.Equal(30, SyndicationFeed.Load(xml).Items.Count());
    }

    [Fact]
    public async Task Who_published_an_article_and_where_is_in_both_feeds_and_in_the_summary()
    {
        await site.PutAsync("feeds/who/ferry.json", JsonSerializer.Serialize(new
        {
            title = "A ferry stops", body = Site.Ferry, byline = "Jo Roe", publisher = "The Herald", publishedAt = "2026-04-01T08:00:00Z",
                url = "https://herald.example/ferry",
        }), type: "application/json");
        using var summary = JsonDocument.Parse(await site.Http.GetStringAsync("/api/summaries/feeds/who/ferry.json"));
        Assert.Equal("The Herald", summary.RootElement.GetProperty("publisher").GetString());

        using var json = JsonDocument.Parse(await site.Http.GetStringAsync("/api/feed.json?prefix=feeds/who/"));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal(("Jo Roe", "The Herald", "2026-04-01T08:00:00+00:00"), (item.GetProperty("authors")[0].GetProperty("name").GetString(),
            item.GetProperty("_summarizer").GetProperty("publisher").GetString(), item.GetProperty("date_published").GetString()));

        using var xml = XmlReader.Create(await site.Http.GetStreamAsync("/api/feed.atom?prefix=feeds/who/"));
        var entry = SyndicationFeed.Load(xml).Items.Single();
        Assert.Equal(("Jo Roe", new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero)), (entry.Authors.Single().Name, entry.PublishDate));
        Assert.Equal("The Herald", entry.ElementExtensions.ReadElementExtensions<string>("publisher", "http://purl.org/dc/elements/1.1/")
            .Single());
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed()
    {
        using var xml = XmlReader.Create(await site.Http.GetStreamAsync("/api/feed.atom?prefix=feeds/none/"));
        Assert.Empty(SyndicationFeed.Load(xml).Items);
        Assert.Contains("\"items\":[]", await site.Http.GetStringAsync("/api/feed.json?prefix=feeds/none/"), StringComparison.Ordinal);
    }

    async Task UploadAsync(string folder)
    {
        await site.PutAsync(folder + "ferry.txt", Site.Ferry);
        await site.PutAsync(folder + "a b&c.txt", Odd);
    }
}
