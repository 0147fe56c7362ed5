using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.SemanticKernel.Costs;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Valid objects to begin with.</summary>
static class Some
{
    public const string Key = "sk-test-5e2a9c41d7";

    public const string Lead = "The harbour of Vestby was closed on Tuesday after a tanker lost 340 tonnes of diesel.";
    public const string Second = "Mayor Ingrid Solheim said 45 percent of the oil had been collected by noon.";
    public const string Third = "The tanker Nordstjernen hit a pier at 6.15 am, the coast guard said.";
    public const string Fourth = "Ferries to Larvik will stay in port until 27 November.";

    public const string Headline = "Harbour of Vestby closed after tanker lost 340 tonnes of diesel";

    public static Reply GoodReply =>
        Reply.Summary(Headline, (Lead, Lead), ("By noon 45 percent of the oil had been collected.", Second), (Third, Third));

    public static Article Article(params string[] paragraphs) => Titled(null, paragraphs);

    public static Article Titled(string? title, params string[] paragraphs)
    {
        if (paragraphs.Length == 0)
            paragraphs = [Lead, Second, Third, Fourth];
        var spans = new List<Paragraph>();
        var start = title is null ? 0 : title.Length + 2;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new Paragraph(ParagraphKind.Body, new TextSpan(start, paragraph.Length)));
            start += paragraph.Length + 2;
        }
        return new Article
        {
            Text = (title is null ? "" : title + "\n\n") + string.Join("\n\n", paragraphs),
            Paragraphs = spans,
            Title = title,
            Language = "en",
            Words = paragraphs.Sum(p => p.Split(' ').Length),
        };
    }
}

/// <summary>The product's LLM engine, composed as a host does it, with its logs.</summary>
sealed class Engine : IDisposable
{
    readonly ServiceProvider services;
    readonly ConcurrentQueue<string> articles = new();

    public Engine(string endpoint, params (string Key, string Value)[] settings) : this(endpoint, new ProcessTokenLedger(), settings)
    {
    }

    public Engine(string endpoint, ITokenLedger ledger, params (string Key, string Value)[] settings)
        : this(endpoint, ledger, _ => { }, settings)
    {
    }

    public Engine(string endpoint, ITokenLedger ledger, Action<IServiceCollection> more, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Summarizer:Engine"] = "llm",
            ["Llm:Provider"] = "openai-compatible",
            ["Llm:Model"] = "test-model",
            ["Llm:Endpoint"] = endpoint,
            ["Llm:ApiKey"] = Some.Key,
            ["Llm:AttemptTimeout"] = "00:00:15",
            ["Llm:Timeout"] = "00:00:30",
            ["Llm:MaxRetries"] = "1",
            ["Llm:RetryDelay"] = "00:00:00.010",
            ["Llm:MaxRetryAfter"] = "00:00:02",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var collection = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Clock)
            .AddSummarizer(configuration)
            .AddLlmEngine(configuration);
        more(collection);
        services = collection.AddSingleton(ledger).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    public ISummarizer Summarizer => services.GetRequiredService<ISummarizer>();

    public T Of<T>() where T : notnull => services.GetRequiredService<T>();

    public SummaryWriter Writer => services.GetRequiredService<SummaryWriter>();

    public SteppedClock Clock { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public CapturedLogs Logs { get; } = new();

    /// <summary>What a reader gets: the engine's draft behind the gate that every draft passes.</summary>
    public async Task<(Draft Draft, CheckedDraft Checked)> WriteAsync(Article article)
    {
        articles.Enqueue(article.Text);
        var draft = await Summarizer.SummarizeAsync(article);
        return (draft, draft.Checked ?? DraftCheck.Check(draft, article));
    }

    public void Dispose()
    {
        services.Dispose();
        // Of every test: whatever happened, no article and no key is in the logs.
        var secrets = articles.Take(20).SelectMany(Phrases).Append(Some.Key).Append("Vestby").Append("tanker").Distinct().ToList();
        foreach (var line in Logs.Lines)
        {
            foreach (var secret in secrets)
                Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Every fourth run of four words of the beginning: no log line has as many by chance.</summary>
    static IEnumerable<string> Phrases(string text) =>
        text.Split([' ', '\n'], 200, StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Chunk(4).Where(words => words.Length == 4)
            .Select(words => string.Join(' ', words));
}

/// <summary>
/// One good call before a class whose tests have short time-outs: the first call of a process takes longer, for compiling.
/// </summary>
public sealed class WarmUp : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply);
        using var engine = new Engine(server.Endpoint);
        await engine.WriteAsync(Some.Article());
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>The system's clock, which tests can set forward; timers run in real time.</summary>
sealed class SteppedClock : TimeProvider
{
    TimeSpan ahead;

    public void Advance(TimeSpan time) => ahead += time;

    public TimeSpan UntilMidnight => TimeSpan.FromDays(1) - GetUtcNow().TimeOfDay;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}

/// <summary>Everything that is logged, at every level.</summary>
sealed class CapturedLogs : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
