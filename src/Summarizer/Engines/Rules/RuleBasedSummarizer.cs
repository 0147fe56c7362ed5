using Summarizer.Articles;

namespace Summarizer.Engines.Rules;

/// <summary>The engine that needs no model.</summary>
public sealed class RuleBasedSummarizer : ISummarizer
{
    /// <summary>The name by which it is chosen.</summary>
    public const string Name = "rules";

    /// <inheritdoc/>
    public string Fingerprint => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) => Task.FromResult(Summarize(article));

    /// <summary>Writes a headline and facts.</summary>
    public Draft Summarize(Article article) => throw new NotImplementedException();
}
