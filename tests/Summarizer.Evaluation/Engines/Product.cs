using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.Engines.Rules;
using Summarizer.SemanticKernel;

namespace Summarizer.Evaluation.Engines;

/// <summary>The product as a host composes it, from an uploaded article's bytes to what is served, without storage.</summary>
sealed class Product
{
    readonly string engine;
    readonly ArticleReader reader;
    readonly SummaryWriter writer;

    /// <summary>Composes it.</summary>
    /// <param name="engine"><c>rules</c>, or <c>llm</c> with its settings in the environment.</param>
    /// <param name="facts">How many facts of each article will count.</param>
    /// <param name="rules">The numbers by which the rules choose.</param>
    public Product(string engine, int facts, RuleSettings rules)
    {
        this.engine = engine;
        // The product writes three facts or more; of those the first ones count.
        var settings = new Dictionary<string, string?>
        {
            ["Summarizer:Engine"] = engine,
            ["Summarizer:MaxFacts"] = Math.Max(facts, 3).ToString(CultureInfo.InvariantCulture),
        };
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(rules).AddSummarizer(configuration).AddLlmEngine(configuration)
            .BuildServiceProvider();
        reader = services.GetRequiredService<ArticleReader>();
        writer = services.GetRequiredService<SummaryWriter>();
    }

    /// <summary>The product in the comparison.</summary>
    public Contender Contender => new(engine, async article =>
    {
        try
        {
            return article.Page is { } page ? Prediction.Of(article, Body(page)) : await SummarizeAsync(article);
        }
        catch (RejectedArticleException rejected)
        {
            return Prediction.None(article, rejected.Message);
        }
    });

    async Task<Prediction> SummarizeAsync(NewsArticle article)
    {
        var summary = await writer.WriteAsync(new UploadedArticle(Encoding.UTF8.GetBytes(article.Text!), "text/plain; charset=utf-8"));
        return Prediction.Of(article, summary.Headline,
            [.. summary.KeyFacts.Select(fact => fact.Text)]) with { Degraded = summary.Engine.Degraded };
    }

    string Body(ReadOnlyMemory<byte> page)
    {
        var article = reader.Read(new UploadedArticle(page, "text/html"));
        return string.Join('\n', article.Paragraphs.Select(paragraph => article[paragraph.Span].ToString()));
    }
}
