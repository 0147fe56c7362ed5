using System.Diagnostics;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Whatever the service does, there is a summary, and it says what happened.</summary>
public sealed class Troubles : IClassFixture<WarmUp>
{
    const string Filtered = """{"error":{"message":"The response was filtered","type":null,"code":"content_filter","status":400}}""";

    /// <summary>What the server does; the word in the summary; how many requests that took, with one retry allowed; who wrote.</summary>
    static readonly Dictionary<string, Row> Table = new()
    {
        ["429 without Retry-After"] = new(Reply.Status(429), "rate-limited", 2),
        ["429 with a small Retry-After"] = new(Reply.Status(429, retryAfter: "1"), "rate-limited", 2),
        ["429 with a huge Retry-After"] = new(Reply.Status(429, retryAfter: "86400"), "rate-limited", 1),
        ["429 with a date as Retry-After"] = new(Reply.Status(429, retryAfter: "Fri, 31 Dec 2100 23:59:59 GMT"), "rate-limited", 1),
        ["429 with an absurd Retry-After"] = new(Reply.Status(429, retryAfter: "99999999999999999999"), "rate-limited", 1),
        ["429 with a fraction as Retry-After"] = new(Reply.Status(429, retryAfter: "3600.5"), "rate-limited", 1),
        ["500"] = new(Reply.Status(500), "unavailable", 2),
        ["503"] = new(Reply.Status(503), "unavailable", 2),
        ["503 with a huge Retry-After"] = new(Reply.Status(503, retryAfter: "7200"), "unavailable", 1),
        ["a redirect"] = new(Reply.Status(302), "unavailable", 1),
        ["401"] = new(Reply.Status(401), "misconfigured", 1),
        ["404"] = new(Reply.Status(404), "misconfigured", 1),
        ["hang"] = new(Reply.Hang(), "timed-out", 2),
        ["slow drip"] = new(Reply.Drip(), "timed-out", 2),
        ["connection reset"] = new(Reply.Reset(), "unavailable", 2),
        ["HTML with 200"] = new(Reply.Body("<html><body>Please sign in</body></html>", "text/html; charset=utf-8"), "unavailable", 2),
        ["HTML with 200 as JSON"] = new(Reply.Body(" <html></html>"), "unavailable", 2),
        ["empty body"] = new(Reply.Body(""), "malformed", 1),
        ["truncated protocol"] = new(Reply.Body("""{"id":"x","choices":[{"ind"""), "malformed", 1),
        ["wrongly typed protocol"] = new(Reply.Body("""{"id":1,"choices":"none"}"""), "malformed", 1),
        ["an array"] = new(Reply.Body("[]"), "malformed", 1),
        ["no choices"] = new(Reply.Body("""{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}"""), "malformed", 1),
        ["an error with 200"] = new(Reply.Body("""{"error":{"message":"overloaded"}}"""), "malformed", 1),
        ["null content"] = new(Reply.Chat((string?)null), "malformed", 1),
        ["empty content"] = new(Reply.Chat(""), "malformed", 1),
        ["refusal"] = new(Reply.Chat((string?)null, refusal: "I cannot help with that."), "refused", 1),
        ["content filter as 400"] = new(Reply.Status(400, Filtered), "filtered", 1),
        ["content filter as 200"] = new(Reply.Chat("", finish: "content_filter"), "filtered", 1),
        ["finish is length"] = new(Reply.Chat("""{"headline":"The har""", finish: "length"), "truncated", 1),
        ["garbage"] = new(Reply.Chat("Sure! Here is your summary: the tanker…"), "malformed", 1),
        ["truncated JSON"] = new(Reply.Chat("""{"headline":"Harbour","facts":[{"quote":"""), "malformed", 1),
        ["wrongly typed JSON"] = new(Reply.Chat("""{"headline":7,"facts":"none"}"""), "malformed", 1),
        ["facts of another type"] = new(Reply.Chat("""{"headline":"Harbour","facts":["one","two"]}"""), "malformed", 1),
        ["a null quote"] = new(Reply.Chat("""{"headline":"Harbour","facts":[{"quote":null,"text":"x"}]}"""), "malformed", 1),
        ["JSON of another schema"] = new(Reply.Chat("""{"summary":"Harbour"}"""), "malformed", 1),
        ["10 MB answer"] = new(Reply.Chat(new string('x', 10_000_000)), "malformed", 1),
        ["fabricated quotes"] = new(Reply.Summary(Some.Headline, (Some.Lead, "The harbour was never closed at all."), (Some.Second, "Nobody said anything."),
            (Some.Third, "The pier hit the tanker.")), "ungrounded", 1),
        ["some fabricated, the rules fill up"] = new(Reply.Summary(Some.Headline, (Some.Lead, Some.Lead), ("It lost 480 tonnes.", Some.Lead)), "ungrounded", 1, "llm"),
        ["no facts"] = new(Reply.Summary(Some.Headline), "ungrounded", 1),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_rules_answer_and_say_why(string name)
    {
        var row = Table[name];
        await using var server = await OpenAiServer.StartAsync(row.Reply);
        using var engine = new Engine(server.Endpoint, row.Word == "timed-out" ? [("Llm:AttemptTimeout", "00:00:01")] : []);

        var (draft, summary) = await engine.WriteAsync(Some.Article());

        Assert.Equal(row.Word, draft.Engine.Degraded);
        Assert.Equal(row.Writer, draft.Engine.Name);
        Assert.Equal(row.Requests, server.Requests.Count);
        Assert.Contains("arbour of Vestby", summary.Headline, StringComparison.Ordinal);
        Assert.True(summary.Facts.Count >= 3);
        Assert.Equal(1, summary.Passed);
    }

    sealed record Row(Reply Reply, string Word, int Requests, string Writer = "rules");

    [Fact]
    public async Task Nobody_listening_is_unavailable()
    {
        using var engine = new Engine("http://127.0.0.1:1/v1");

        var (draft, summary) = await engine.WriteAsync(Some.Article());

        Assert.Equal("unavailable", draft.Engine.Degraded);
        Assert.NotEmpty(summary.Facts);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_retry_that_helps_leaves_no_trace(int status)
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(status, retryAfter: "0"), Some.GoodReply);
        using var engine = new Engine(server.Endpoint);

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Equal(Some.Headline, draft.Headline);
        Assert.Equal(2, server.Requests.Count);
    }

    /// <summary>What stands before the answer.</summary>
    public static TheoryData<string> Preambles => [
        "Here is the {short} summary: ",
        "{thinking} The {harbour} story. ",
        """{"note": "as asked"} """,
        "```json\n",
        "<think>{\"headline\": 1}</think>",
        "{{ summary }}\n",
    ];

    [Theory]
    [MemberData(nameof(Preambles))]
    public async Task An_answer_is_found_behind_words_in_braces(string preamble)
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat(preamble +
            Reply.Answer(Some.Headline, (Some.Lead, Some.Lead), (Some.Second, Some.Second), (Some.Third, Some.Third)) + " I hope {that} helps."));
        using var engine = new Engine(server.Endpoint);

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Equal(Some.Headline, draft.Headline);
    }

    [Fact]
    public async Task A_trouble_of_the_service_is_one_line_in_the_log_and_its_end_another()
    {
        await using var server = await OpenAiServer.StartAsync([.. Enumerable.Repeat(Reply.Status(503), 6), Some.GoodReply]);
        using var engine = new Engine(server.Endpoint);

        for (var i = 0; i < 4; i++)
            await engine.WriteAsync(Some.Article($"{Some.Lead} Number {i}.", Some.Second, Some.Third));

        Assert.Equal(7, server.Requests.Count);
        Assert.Equal(["The engine is in trouble (Unavailable, HttpOperationException); the rules answer until it is well.",
            "The engine answers again."],
            engine.Logs.Lines.Select(line => line.Trim()));
    }

    [Fact]
    public async Task Missing_usage_is_no_trouble()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat(Reply.Answer(Some.Headline, (Some.Lead, Some.Lead),
            (Some.Second, Some.Second),
            (Some.Third, Some.Third)), usage: false));
        using var engine = new Engine(server.Endpoint);

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Null(draft.Engine.Degraded);
        Assert.Null(draft.Usage);
    }

    [Fact]
    public async Task What_a_useless_answer_cost_is_told_all_the_same()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Chat("garbage"));
        using var engine = new Engine(server.Endpoint);

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Equal(1000, draft.Usage?.InputTokens);
    }

    [Fact]
    public async Task A_huge_Retry_After_is_honoured_by_the_articles_that_follow()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(429, retryAfter: "600"), Some.GoodReply);
        using var engine = new Engine(server.Endpoint);

        await engine.WriteAsync(Some.Article());
        var (during, _) = await engine.WriteAsync(Some.Article(Some.Lead, Some.Second, Some.Third));
        Assert.Equal("rate-limited", during.Engine.Degraded);
        Assert.Single(server.Requests);

        engine.Clock.Advance(TimeSpan.FromMinutes(11));
        var (after, _) = await engine.WriteAsync(Some.Article(Some.Lead, Some.Second, Some.Third));
        Assert.Null(after.Engine.Degraded);
    }

    [Fact]
    public async Task A_service_that_always_fails_is_left_alone_for_a_while()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Status(500));
        using var engine = new Engine(server.Endpoint, ("Llm:MaxRetries", "0"));

        for (var i = 0; i < 30; i++)
            Assert.Equal("unavailable", (await engine.WriteAsync(Some.Article($"{Some.Lead} Number {i}.", Some.Second, Some.Third))).Draft.Engine.Degraded);
        Assert.Equal(10, server.Requests.Count);

        server.Answers(Some.GoodReply);
        engine.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Null((await engine.WriteAsync(Some.Article())).Draft.Engine.Degraded);
    }

    [Fact]
    public async Task Calls_beyond_those_in_flight_and_waiting_are_not_made()
    {
        var release = new TaskCompletionSource();
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply.After(release.Task));
        using var engine = new Engine(server.Endpoint, ("Llm:MaxConcurrentCalls", "2"), ("Llm:MaxWaitingCalls", "0"));

        var drafts = Enumerable.Range(0, 6)
            .Select(i => engine.WriteAsync(Some.Article($"{Some.Lead} Number {i}.", Some.Second, Some.Third))).ToList();
        while (drafts.Count > 2)
        {
            var first = await Task.WhenAny(drafts);
            drafts.Remove(first);
            Assert.Equal("too-busy", (await first).Draft.Engine.Degraded);
        }

        release.SetResult();
        foreach (var written in await Task.WhenAll(drafts))
            Assert.Null(written.Draft.Engine.Degraded);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_time_for_a_summary_ends_all_its_attempts()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Hang());
        using var engine = new Engine(server.Endpoint, ("Llm:AttemptTimeout", "00:00:01"), ("Llm:Timeout", "00:00:01"), ("Llm:MaxRetries", "10"));

        var (draft, _) = await engine.WriteAsync(Some.Article());

        Assert.Equal("timed-out", draft.Engine.Degraded);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Cancellation_is_no_trouble_of_the_service()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Hang());
        using var engine = new Engine(server.Endpoint);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Summarizer.SummarizeAsync(Some.Article(), cancellation.Token));
    }

    [Fact]
    public async Task A_host_that_ends_does_not_wait_for_a_service_that_hangs()
    {
        await using var server = await OpenAiServer.StartAsync(Reply.Hang());
        var engine = new Engine(server.Endpoint);
        var writing = engine.WriteAsync(Some.Article());
        await server.FirstRequest.WaitAsync(TimeSpan.FromSeconds(20));

        var ended = Stopwatch.StartNew();
        engine.Dispose();

        Assert.True(ended.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal("timed-out", (await writing).Draft.Engine.Degraded);
    }
}
