using System.Net;
using System.Text.Json.Nodes;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;
using Summarizer.Web.Explanations;

namespace Summarizer.Web.Tests;

[Collection(nameof(Site))]
public sealed class Explanations(Site site)
{
    [Fact]
    public async Task Every_sentence_is_told_where_it_stands_and_the_lead_is_one_of_them()
    {
        await site.PutAsync("explained/ferry.txt", Site.Ferry);
        var (text, told) = (await site.Http.GetStringAsync("/api/articles/explained/ferry.txt"), await ToldAsync("explained/ferry.txt"));
        var sentences = told["sentences"]!.AsArray()
            .Select(one => text.Substring(one!["start"]!.GetValue<int>(), one["length"]!.GetValue<int>())).ToList();
        Assert.Equal(text.Split("\n\n").Select(line => line.Trim()), sentences);
        Assert.Equal("lead", told["origin"]!.GetValue<string>());
        Assert.StartsWith("The ferry to Carrow Bay", sentences[told["lead"]!.GetValue<int>()], StringComparison.Ordinal);
        Assert.Equal("rules", told["engine"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_title_that_tells_the_news_is_named_as_the_origin()
    {
        await site.PutAsync("explained/titled.html",
            $"<html><head><title>Ferry to Carrow Bay stops in May</title></head><body><article><h1>Ferry to Carrow Bay stops in May</h1><p>{Site.Ferry.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>", type: "text/html");
        Assert.Equal("title", (await ToldAsync("explained/titled.html"))["origin"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("llm", "The ferry stops", HeadlineOrigin.Model)]
    [InlineData("rules", "What an older version wrote", HeadlineOrigin.OtherRules)]
    [InlineData("rules", "What the rules write", HeadlineOrigin.Lead)]
    public void A_headline_that_the_rules_of_today_would_not_write_is_not_claimed_by_them(string engine, string headline,
        HeadlineOrigin origin)
    {
        var explanation = new Explanation(new Draft("What the rules write", [], new EngineInfo("rules", "1")), [], Lead: 300,
            IsTitle: false, [], [], []);
        var kept = new Summary { Article = "a", Headline = headline, KeyFacts = [], Words = 2, Engine = new EngineInfo(engine, "1"),
            CreatedAt = default };
        var told = SummaryExplanation.Of(kept, explanation);
        Assert.Equal((origin, null), (told.Origin, told.Lead));
    }

    [Fact]
    public async Task What_has_no_summary_has_no_explanation()
    {
        await site.PutAsync("explained/junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/api/explanations/explained/junk.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/api/explanations/explained/missing.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/api/explanations/a%5Cb")).StatusCode);
    }

    async Task<JsonNode> ToldAsync(string name) => JsonNode.Parse(await site.Http.GetStringAsync("/api/explanations/" + name))!;
}
