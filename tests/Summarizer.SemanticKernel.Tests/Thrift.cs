using Microsoft.Extensions.Options;
using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>What is paid for once, what is not paid for at all, and what is asked for again.</summary>
public sealed class Thrift
{
    [Fact]
    public async Task The_same_text_at_once_and_again_is_one_call()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        using var engine = new Engine(server.Endpoint, ("Llm:InputPricePerMillion", "2"), ("Llm:OutputPricePerMillion", "10"));

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => engine.WriteAsync(Some.Article())));
        await engine.WriteAsync(Some.Article());

        Assert.Single(server.Requests);
        Assert.Equal(0.004m, drafts.Sum(written => written.Draft.Usage!.Cost ?? 0));
        Assert.Equal(1000, drafts.Sum(written => written.Draft.Usage!.InputTokens));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat("garbage"), Some.GoodReply);
        using var engine = new Engine(server.Endpoint);

        Assert.Equal("malformed", (await engine.WriteAsync(Some.Article())).Draft.Engine.Degraded);
        Assert.Null((await engine.WriteAsync(Some.Article())).Draft.Engine.Degraded);
    }

    [Fact]
    public async Task A_day_has_its_budget_and_the_next_day_another()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        using var engine = new Engine(server.Endpoint, ("Llm:DailyTokenBudget", "3000"), ("Llm:MaxOutputTokens", "500"));

        var words = new List<string?>();
        for (var i = 0; i < 4; i++)
            words.Add((await engine.WriteAsync(Some.Article($"{Some.Lead} Number {i}.", Some.Second, Some.Third))).Draft.Engine.Degraded);
        engine.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await engine.WriteAsync(Some.Article());

        Assert.Equal(2, server.Requests.Count - 1);
        Assert.Equal([null, null, "over-budget", "over-budget"], words);
        Assert.Null(tomorrow.Draft.Engine.Degraded);
    }

    [Fact]
    public async Task A_long_article_is_read_in_a_bounded_number_of_calls()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat(request =>
        {
            var quote = request.Article.Split("\n\n").First(line => line.Length > 20);
            return AnswerOf(quote);
        }));
        using var engine = new Engine(server.Endpoint, ("Llm:MaxCallsPerArticle", "5"), ("Llm:MaxInputTokens", "2000"));
        var paragraphs = Enumerable.Range(0, 2000).Select(i => $"Paragraph {i} tells of harbour works, " + string.Join(' ', Enumerable.Repeat("the quay was mended again", 20)) + ".").ToArray();

        var (draft, summary) = await engine.WriteAsync(Some.Article(paragraphs));

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal("llm", draft.Engine.Name);
        Assert.Equal(1, summary.Passed);
        Assert.Equal(5000, draft.Usage?.InputTokens);
        Assert.Contains(server.Requests, request => request.Article.Contains("Paragraph 0 ", StringComparison.Ordinal));
        Assert.Contains(server.Requests, request => request.Article.Contains("Paragraph 1999 ", StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.InRange(Parts.Count(request.Article), 1, 2000));
    }

    static string AnswerOf(string quote) => Reply.Answer(quote[..40], (quote[..60], quote));

    [Fact]
    public void An_unbroken_run_is_cut_and_counted_quickly()
    {
        var parts = Parts.Of([new string('x', 1_000_000)], 2000, 1000);

        Assert.Equal(1_000_000, parts.Sum(part => part.Length));
        Assert.All(parts, part => Assert.InRange(Parts.Count(part), 1, 2000));
    }

    [Fact]
    public void Degraded_summaries_are_admitted_so_many_a_minute_and_the_same_one_stays_admitted()
    {
        var clock = new SteppedClock();
        var health = new LlmHealth(new LlmOptions { UpgradesPerMinute = 3 }, clock);

        Assert.Equal(3, Enumerable.Range(0, 10).Count(i => health.Admits(Kept(i, "unavailable"))));
        Assert.True(health.Admits(Kept(0, "unavailable")));
        Assert.False(health.Admits(Kept(20, "refused")));
        clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.True(health.Admits(Kept(9, "unavailable")));
    }

    [Fact]
    public void A_service_that_is_unwell_is_probed_once_in_a_while_until_it_answers()
    {
        var clock = new SteppedClock();
        var health = new LlmHealth(new LlmOptions(), clock);
        health.Failed(new Trouble(Degradation.Unavailable));

        Assert.False(health.Admits(Kept(0, "unavailable")));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, Enumerable.Range(0, 10).Count(i => health.Admits(Kept(i, "unavailable"))));
        health.Answered();
        Assert.True(health.Admits(Kept(5, "unavailable")));
    }

    [Theory]
    [InlineData("Llm:Provider", "bard")]
    [InlineData("Llm:Model", "")]
    [InlineData("Llm:Endpoint", "localhost:11434")]
    [InlineData("Llm:Endpoint", "")]
    [InlineData("Llm:Timeout", "00:00:00.6")]
    [InlineData("Llm:MaxInputTokens", "0")]
    [InlineData("Llm:MaxCallsPerArticle", "1")]
    [InlineData("Llm:InputPricePerMillion", "-1")]
    [InlineData("Llm:DailyTokenBudget", "0")]
    public void A_wrong_setting_is_named_at_start(string key, string value)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => new Engine("http://127.0.0.1:1/v1", (key, value)));

        Assert.Contains(key, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Key, wrong.Message, StringComparison.Ordinal);
    }

    static SummaryHeader Kept(int i, string degraded) =>
        new(SummaryState.Summarized, $"\"{i}\"", DateTimeOffset.UnixEpoch, null, "f", "h", "rules", degraded, DateTimeOffset.UnixEpoch);
}
