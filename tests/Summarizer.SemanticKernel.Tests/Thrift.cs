using System.Text;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.SemanticKernel.Costs;
using Summarizer.SemanticKernel.Health;
using Summarizer.SemanticKernel.Prompts;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>What is paid for once, what is not paid for at all, and what is asked for again.</summary>
public sealed class Thrift : IClassFixture<WarmUp>
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
    public async Task A_server_that_tells_of_absurd_usage_does_not_empty_the_day()
    {
        await using var server = await OpenAiServer.StartAsync(
            Reply.Costing(int.MaxValue, int.MaxValue, Some.Headline, (Some.Lead, Some.Lead), (Some.Second, Some.Second), (Some.Third, Some.Third)), Some.GoodReply);
        using var engine = new Engine(server.Endpoint, ("Llm:DailyTokenBudget", "20000"), ("Llm:MaxOutputTokens", "500"));

        var (draft, _) = await engine.WriteAsync(Some.Article());
        var (next, _) = await engine.WriteAsync(Some.Article(Some.Lead, Some.Second, Some.Third));

        Assert.InRange(draft.Usage!.InputTokens, 1, 5000);
        Assert.Equal(500, draft.Usage.OutputTokens);
        Assert.Null(next.Engine.Degraded);
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
        var paragraphs = Enumerable.Range(0, 2000).Select(i => $"Paragraph {i} tells of harbour works, " + string.Join(' ',
            Enumerable.Repeat("the quay was mended again", 20)) + ".").ToArray();

        var (draft, summary) = await engine.WriteAsync(Some.Article(paragraphs));

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal("llm", draft.Engine.Name);
        Assert.Equal(1, summary.Passed);
        Assert.Equal(5000, draft.Usage?.InputTokens);
        Assert.Contains(server.Requests, request => request.Article.Contains("Paragraph 0 ", StringComparison.Ordinal));
        Assert.Contains(server.Requests, request => request.Article.Contains("Paragraph 1999 ", StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.InRange(TextParts.Count(request.Article), 1, 2000));
    }

    [Fact]
    public async Task A_long_article_does_without_a_part_whose_answer_is_garbled()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat("garbage"),
            Reply.Chat(request => AnswerOf(request.Article.Split("\n\n")[0])));
        using var engine = new Engine(server.Endpoint, ("Llm:MaxInputTokens", "500"), ("Llm:MaxConcurrentCalls", "1"));

        var (draft, _) = await engine.WriteAsync(Some.Article([.. Enumerable.Range(0, 80)
            .Select(i => $"Paragraph {i} tells of harbour works at the northern quay of Vestby.")]));

        Assert.Equal("llm", draft.Engine.Name);
        Assert.Equal(1000 * server.Requests.Count, draft.Usage?.InputTokens);
    }

    [Fact]
    public async Task A_long_article_is_given_up_when_the_service_is_down()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(401));
        using var engine = new Engine(server.Endpoint, ("Llm:MaxInputTokens", "500"), ("Llm:MaxConcurrentCalls", "1"));

        var (draft, _) = await engine.WriteAsync(Some.Article([.. Enumerable.Range(0, 80)
            .Select(i => $"Paragraph {i} tells of harbour works at the northern quay of Vestby.")]));

        Assert.Equal("misconfigured", draft.Engine.Degraded);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_shared_trouble_is_paid_once()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat("garbage"));
        using var engine = new Engine(server.Endpoint);

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => engine.WriteAsync(Some.Article())));

        Assert.All(drafts, written => Assert.Equal("malformed", written.Draft.Engine.Degraded));
        Assert.Equal(1000 * server.Requests.Count, drafts.Sum(written => written.Draft.Usage!.InputTokens));
    }

    [Fact]
    public async Task The_same_content_under_two_names_and_in_two_formats_is_one_call()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        using var engine = new Engine(server.Endpoint);
        string[] paragraphs = [Some.Lead, Some.Second, Some.Third, Some.Fourth];

        var one = await engine.Writer.WriteAsync(new UploadedArticle(Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)), "text/plain",
            "one.txt"));
        var two = await engine.Writer.WriteAsync(new UploadedArticle(Encoding.UTF8.GetBytes(string.Join("\r\n\r\n", paragraphs)),
            "text/markdown", "2/two.md"));

        Assert.Single(server.Requests);
        Assert.Equal(one.Headline, two.Headline);
        Assert.Equal(new Usage(0, 0), two.Usage);
    }

    [Fact]
    public async Task A_ledger_out_of_reach_stops_the_spending_and_loses_no_answer_that_is_paid_for()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        var ledger = new BrokenLedger { Works = 1 };
        using var engine = new Engine(server.Endpoint, ledger, ("Llm:DailyTokenBudget", "100000"));

        var (paid, _) = await engine.WriteAsync(Some.Article());
        var (unpaid, _) = await engine.WriteAsync(Some.Article(Some.Lead, Some.Second, Some.Third));

        Assert.Null(paid.Engine.Degraded);
        Assert.Equal("unavailable", unpaid.Engine.Degraded);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_that_was_cut_off_counts_as_estimated_and_one_that_was_refused_as_nothing()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(401), Reply.Hang());
        var ledger = new ProcessTokenLedger();
        (string, string)[] settings = [("Llm:DailyTokenBudget", "100000"), ("Llm:MaxOutputTokens", "500"), ("Llm:MaxRetries", "0")];
        using Engine engine = new(server.Endpoint, ledger, settings), impatient = new(server.Endpoint, ledger, [.. settings, ("Llm:AttemptTimeout", "00:00:01")]);

        await engine.WriteAsync(Some.Article());
        Assert.Equal(0, await ledger.AddAsync(engine.Today, 0));
        await impatient.WriteAsync(Some.Article(Some.Lead, Some.Second, Some.Third));
        Assert.InRange(await ledger.AddAsync(engine.Today, 0), 500, 2000);
    }

    static string AnswerOf(string quote) => Reply.Answer(quote[..40], (quote[..60], quote));

    [Fact]
    public void An_unbroken_run_is_cut_and_counted_quickly()
    {
        var parts = TextParts.Of([new string('x', 1_000_000)], 2000, 1000);

        Assert.Equal(1_000_000, parts.Sum(part => part.Length));
        Assert.All(parts, part => Assert.InRange(TextParts.Count(part), 1, 2000));
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

    [Fact]
    public void When_the_day_is_spent_nothing_is_asked_again_before_midnight()
    {
        var clock = new SteppedClock();
        var health = new LlmHealth(new LlmOptions(), clock);
        health.Failed(new Trouble(Degradation.OverBudget));

        clock.Advance(clock.UntilMidnight - TimeSpan.FromMinutes(1));
        Assert.False(health.Admits(Kept(0, "over-budget")));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(health.Admits(Kept(0, "over-budget")));
    }

    [Fact]
    public void A_garbled_answer_is_asked_for_again_a_day_later()
    {
        var clock = new SteppedClock();
        var health = new LlmHealth(new LlmOptions(), clock);
        var kept = Kept(0, "malformed") with { CreatedAt = clock.GetUtcNow() };

        Assert.False(health.Admits(kept));
        clock.Advance(TimeSpan.FromDays(1.1));
        Assert.True(health.Admits(kept));
    }

    static SummaryHeader Kept(int i, string degraded) =>
        new(SummaryState.Summarized, $"\"{i}\"", DateTimeOffset.UnixEpoch, null, "f", "h", "rules", degraded, DateTimeOffset.UnixEpoch);

    /// <summary>Storage that goes away after some bookings.</summary>
    sealed class BrokenLedger : ITokenLedger
    {
        public int Works { get; set; }

        public Task<long> AddAsync(DateOnly day, long tokens, CancellationToken cancellation = default) =>
            Works-- > 0 ? Task.FromResult(tokens) : Task.FromException<long>(new IOException("Storage is away."));
    }
}
