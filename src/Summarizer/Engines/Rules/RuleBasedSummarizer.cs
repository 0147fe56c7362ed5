using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;
using Summarizer.Summaries;

namespace Summarizer.Engines.Rules;

/// <summary>The engine that needs no model: sentences shortened by grammar and chosen by what their words are worth. Deterministic.</summary>
public sealed class RuleBasedSummarizer : ISummarizer
{
    /// <summary>The name by which it is chosen.</summary>
    public const string Name = "rules";

    const string Version = "1.2";

    readonly FactExtractor facts = new(new FactSettings());
    readonly HeadlineWriter headline = new(new HeadlineSettings());
    readonly int most;

    /// <summary>An engine that writes at most so many facts as the options say.</summary>
    public RuleBasedSummarizer(IOptions<EngineOptions> options)
    {
        most = options.Value.MaxFacts;
        Fingerprint = $"{Name}/{Version};facts={most}";
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

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
            Centrality.Mark(index);
            WordSalience.Weigh(index);
            return new Draft(headline.Write(index), facts.Extract(index, most), new EngineInfo(Name, Version));
        }
        finally
        {
            index.Release();
        }
    }
}
