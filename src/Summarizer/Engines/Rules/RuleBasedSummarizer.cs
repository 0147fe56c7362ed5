using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Summaries;

namespace Summarizer.Engines.Rules;

/// <summary>
/// The engine that needs no model: sentences shortened by grammar and chosen by what their words are worth. Deterministic.
/// </summary>
public sealed class RuleBasedSummarizer : ISummarizer
{
    /// <summary>The name by which it is chosen.</summary>
    public const string Name = "rules";

    const string Version = "1.8";

    readonly RuleSettings settings;
    readonly Passes.Pool pool;
    readonly int most;

    /// <summary>An engine that writes at most so many facts as the options say.</summary>
    /// <param name="options">How much it writes.</param>
    /// <param name="settings">The numbers by which it chooses; null for those that are measured.</param>
    public RuleBasedSummarizer(IOptions<EngineOptions> options, RuleSettings? settings = null)
    {
        this.settings = settings ?? RuleSettings.Default;
        pool = new Passes.Pool(this.settings);
        most = options.Value.MaxFacts;
        Fingerprint = $"{Name}/{Version};facts={most}" + (this.settings == RuleSettings.Default ? "" : $";settings={Hash(this.settings)}");
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) => Task.FromResult(Summarize(article));

    /// <summary>Writes a headline and facts.</summary>
    /// <exception cref="RejectedArticleException">There is no sentence in the article.</exception>
    public Draft Summarize(Article article)
    {
        var passes = pool.Rent();
        try
        {
            var index = passes.Index.Read(article);
            if (index.Sentences.Count == 0)
                throw new RejectedArticleException(RejectionReason.NotAnArticle, "There is text in it, but no sentence.");
            var values = passes.Values.Read(index);
            var lead = passes.Lead.Find(index, values);
            var headline = passes.Headline.Write(index, values, lead);
            var facts = passes.Facts.Extract(index, values, lead, most);
            return new Draft(headline, facts, new EngineInfo(Name, Version));
        }
        finally
        {
            pool.Return(passes);
        }
    }

    /// <summary>Writes a headline and facts, and tells why. Slower than <see cref="Summarize"/>.</summary>
    /// <exception cref="RejectedArticleException">There is no sentence in the article.</exception>
    public Explanation Explain(Article article)
    {
        var draft = Summarize(article);
        var passes = new Passes(settings);
        var index = passes.Index.Read(article);
        var values = passes.Values.Read(index);
        var (candidates, cuts, passages) = (new List<LeadCandidate>(), new List<HeadlineCut>(), new List<WeighedPassage>());
        var lead = passes.Lead.Find(index, values, candidates);
        var headlines = candidates.ConvertAll(one => new ExplainedHeadline(one.Sentence,
            passes.Headline.Shortened(index, values, one.Sentence), one.Score, one.Refusal));
        passes.Headline.Shortened(index, values, lead, cuts);
        passes.Facts.Extract(index, values, lead, most, passages);
        var isTitle = TitleLine.For(index, lead) is not null;
        return new Explanation(draft, Explainer.Sentences(index, values), lead, isTitle, headlines, cuts, passages);
    }

    static string Hash(RuleSettings settings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.ToJson())))[..12];
}
