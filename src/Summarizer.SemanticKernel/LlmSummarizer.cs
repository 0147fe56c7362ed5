using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.SemanticKernel.Costs;
using Summarizer.SemanticKernel.Health;
using Summarizer.SemanticKernel.Prompts;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel;

/// <summary>The engine that asks a model.</summary>
sealed class LlmSummarizer(Conversation conversation, SharedDrafts drafts, LlmHealth health, LlmOptions options, EngineOptions engine,
    TimeProvider clock)
    : ISummarizer, IDisposable
{
    public const string Name = "llm";

    /// <summary>Raised with every change that makes other summaries out of the same prompt and answer.</summary>
    const string Version = "2";

    readonly int maxFacts = engine.MaxFacts;

    readonly CancellationTokenSource ending = new();

    /// <inheritdoc/>
    public string Fingerprint { get; } = $"{Name}-{Version} {Uri.EscapeDataString(options.Model)} {Hash(
        [Prompt.Hash, options.Provider, options.Endpoint ?? "", options.Model, engine.MaxFacts.ToString(CultureInfo.InvariantCulture),
            engine.Wording.ToString(),
        options.MaxInputTokens.ToString(CultureInfo.InvariantCulture), options.MaxCallsPerArticle.ToString(CultureInfo.InvariantCulture),
        options.Temperature?.ToString(CultureInfo.InvariantCulture) ?? ""])[..12]}";

    /// <inheritdoc/>
    public bool WouldImprove(SummaryHeader kept) => health.Admits(kept);

    /// <inheritdoc/>
    public EngineHealth? Health => health.Report();

    /// <inheritdoc/>
    public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default)
    {
        var paragraphs = ArticleText.Of(article);
        return drafts.GetAsync(Hash([article.Language ?? "", .. paragraphs]), () => WriteAsync(article, paragraphs), cancellation);
    }

    async Task<Draft> WriteAsync(Article article, IReadOnlyList<string> paragraphs)
    {
        using var late = new CancellationTokenSource(options.Timeout, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ending.Token);
        var bill = new Bill(options);
        try
        {
            var parts = TextParts.Of(paragraphs, options.MaxInputTokens, options.MaxCallsPerArticle - 1);
            var text = parts is [var whole] ? whole : await DigestAsync(parts, article, bill, time.Token);
            var answer = await AskAsync(text, article, bill, time.Token);
            return new Draft(answer.Headline, answer.Facts, new EngineInfo(Name, Version, options.Model), bill.Usage);
        }
        catch (EngineTroubleException trouble)
        {
            throw new EngineTroubleException(trouble.Reason, bill.Usage, trouble.InnerException);
        }
        catch (OperationCanceledException cut)
        {
            health.Failed(new Trouble(Degradation.TimedOut));
            throw new EngineTroubleException(Degradation.TimedOut, bill.Usage, cut);
        }
    }

    /// <summary>
    /// The quotes that carry the facts of each part, in the article's order: a text short enough to be summarized in their place.
    /// </summary>
    async Task<string> DigestAsync(IReadOnlyList<string> parts, Article article, Bill bill, CancellationToken cancellation)
    {
        var quotes = new ConcurrentDictionary<int, string>();
        EngineTroubleException? lost = null;
        await Parallel.ForEachAsync(parts,
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentCalls, CancellationToken = cancellation },
            async (part, token) =>
            {
                try
                {
                    var answer = await AskAsync(part, article, bill, token);
                    var draft = new Draft(answer.Headline, answer.Facts, new EngineInfo(Name, Version));
                    foreach (var fact in DraftCheck.Check(draft, article).Facts.Take(maxFacts))
                        quotes[fact.Start] = fact.Quote;
                }
                catch (EngineTroubleException trouble) when (!trouble.Reason.WouldRecur())
                {
                    // The other parts may do without it.
                    lost = trouble;
                }
            });
        if (quotes.IsEmpty)
            throw lost ?? new EngineTroubleException(Degradation.Ungrounded);
        var digest = quotes.OrderBy(quote => quote.Key).Select(quote => ArticleText.Clean(quote.Value)).ToList();
        if (article.Title is { Length: > 0 } && parts[0].Split("\n\n") is [var title, ..])
            digest.Insert(0, title);
        return TextParts.Of(digest, options.MaxInputTokens, maxParts: 1)[0];
    }

    Task<Answer> AskAsync(string text, Article article, Bill bill, CancellationToken cancellation) =>
        conversation.AskAsync(Prompt.For(text, article.Language, maxFacts), bill, cancellation);

    /// <summary>Cuts off the calls in flight, whose end would be waited for otherwise.</summary>
    public void Dispose() => ending.Cancel();

    static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))));
}
