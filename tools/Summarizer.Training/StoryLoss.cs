using Microsoft.Extensions.Options;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Evaluation;
using Summarizer.Evaluation.Story;

namespace Summarizer.Training;

/// <summary>
/// What readers of keyed articles miss of the story with some settings: headline, facts, the news, and lines that must never be said, each
/// a quarter.
/// </summary>
sealed class StoryLoss
{
    const int Facts = 5;

    static readonly IOptions<EngineOptions> Options = Microsoft.Extensions.Options.Options.Create(new EngineOptions { MaxFacts = Facts });

    readonly IReadOnlyList<(TrainingArticle Article, StoryKey Key)> keyed;

    // Most settings leave most articles as they are: what was scored once is not scored again.
    readonly Dictionary<RuleSettings, double[]> losses = [];
    readonly Dictionary<string, double>[] scored;

    /// <summary>The loss over those articles of a set that have a key.</summary>
    /// <exception cref="InvalidDataException">None has.</exception>
    public StoryLoss(TrainingSet set, IReadOnlyDictionary<string, StoryKey> keys)
    {
        keyed = [.. set.Articles.Where(article => keys.ContainsKey(article.Id)).Select(article => (article, keys[article.Id]))];
        if (keyed.Count == 0)
            throw new InvalidDataException($"There is no key to any article of {set.Name}.");
        scored = [.. keyed.Select(_ => new Dictionary<string, double>())];
    }

    /// <summary>Where each article is from.</summary>
    public IEnumerable<string> Sources => keyed.Select(pair => pair.Article.Source);

    /// <summary>The mean over the articles of some sources, from 0 to 1.</summary>
    public double Of(RuleSettings settings, Func<string, bool> source)
    {
        if (!losses.TryGetValue(settings, out var known))
            losses[settings] = known = Measure(settings);
        return known.Where((_, i) => source(keyed[i].Article.Source)).Average();
    }

    double[] Measure(RuleSettings settings)
    {
        var rules = new RuleBasedSummarizer(Options, settings);
        return [.. keyed.Select((pair, i) =>
        {
            var shown = DraftCheck.Check(rules.Summarize(pair.Article.Article), pair.Article.Article);
            var lines = string.Join('\n', [shown.Headline, .. shown.Facts.Select(fact => fact.Text)]);
            if (!scored[i].TryGetValue(lines, out var loss))
            {
                scored[i][lines] = loss =
                    Of(StoryScore.Of(pair.Key,
                        new Prediction(pair.Key.Id, shown.Headline, [.. shown.Facts.Select(fact => fact.Text)], null), Facts));
            }

            return loss;
        })];
    }

    static double Of(StoryScore score) => 1 - ((score.IsOnStory ? 1 : 0) + score.Facts + score.News + (score.Bad.Count == 0 ? 1 : 0)) / 4;
}
