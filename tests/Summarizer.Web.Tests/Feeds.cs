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
        });
        Assert.True(items[0].GetProperty("date_published").GetDateTimeOffset() >= items[1].GetProperty("date_published").GetDateTimeOffset());
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
