using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Engines.Rules;

/// <summary>The engine that needs no model: sentences chosen by what their words are worth. Deterministic.</summary>
public sealed class RuleBasedSummarizer(IOptions<EngineOptions> options) : ISummarizer
{
    /// <summary>The name by which it is chosen.</summary>
    public const string Name = "rules";

    const string Version = "1.0";

    /// <inheritdoc/>
    public string Fingerprint { get; } = $"{Name}/{Version};facts={options.Value.MaxFacts}";

    /// <inheritdoc/>
    public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) => Task.FromResult(Summarize(article));

    /// <summary>Writes a headline and facts.</summary>
    /// <exception cref="RejectedArticleException">There is no sentence in the article.</exception>
    public Draft Summarize(Article article)
    {
        var index = IndexedArticle.Of(article);
        try
        {
            if (index.Sentences.Count == 0)
                throw new RejectedArticleException(RejectionReason.NotAnArticle, "There is text in it, but no sentence.");
            Salience.MeasureCentrality(index);
            var facts = FactExtractor.Extract(index, Salience.OfFacts(index), options.Value.MaxFacts);
            var headline = HeadlineWriter.Write(index, Salience.OfHeadline(index));
            return new Draft(headline, facts, new EngineInfo(Name, Version));
        }
        finally
        {
            index.Release();
        }
    }
}
