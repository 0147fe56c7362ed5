using Microsoft.Extensions.Configuration;
using Summarizer.Engines.Rules;
using Summarizer.SemanticKernel;

namespace Summarizer.Evaluation.Engines;

/// <summary>An engine in the comparison.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="PredictAsync">Answers for one article; null when articles of that kind are not its business.</param>
sealed record Contender(string Name, Func<NewsArticle, Task<Prediction?>> PredictAsync);

/// <summary>The engines that can be compared.</summary>
static class Contenders
{
    /// <summary>Their names, the product's own first.</summary>
    public static IReadOnlyList<string> Names { get; } = [RuleBasedSummarizer.Name, LlmSummarizer.Name, "lead", "textrank", "smartreader"];

    /// <summary>Those that need nothing, and the LLM when the environment names its provider.</summary>
    public static IReadOnlyList<string> Available => [.. Names.Where(name => name != LlmSummarizer.Name || IsLlmConfigured)];

    static bool IsLlmConfigured => new ConfigurationBuilder().AddEnvironmentVariables().Build()["Llm:Provider"] is { Length: > 0 };

    /// <summary>Makes an engine.</summary>
    public static Contender Named(string name, EvaluationOptions options) => name switch
    {
        RuleBasedSummarizer.Name => new Product(name, options.Facts, options.Settings).Contender,
        LlmSummarizer.Name when IsLlmConfigured => new Product(name, options.Facts, options.Settings).Contender,
        LlmSummarizer.Name => throw new UsageException("The LLM is not configured: set Llm__Provider, Llm__Model and what else the provider needs."),
        "lead" => Extract(name, options, LeadSentences.Rank),
        "textrank" => Extract(name, options, TextRank.Rank),
        "smartreader" => new Contender(name, ReadableBody.PredictAsync),
        _ => throw new UsageException($"There is no engine {name}."),
    };

    /// <summary>An engine that picks whole sentences: the best ones in the text's order, and the very best, cut, as the headline.</summary>
    static Contender Extract(string name, EvaluationOptions options, Func<IReadOnlyList<string>, IReadOnlyList<int>> rank) =>
        new(name, article =>
    {
        if (article.Text is null)
            return Task.FromResult<Prediction?>(null);
        var extract = SentenceExtract.Of(article.Text, rank, options.Facts, options.HeadlineLimit);
        return Task.FromResult<Prediction?>(Prediction.Of(article, extract.Headline, extract.Facts));
    });
}
