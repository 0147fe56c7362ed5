using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Training;

/// <summary>Makes <c>facts.weights.json</c>.</summary>
sealed class FactTrainer(TextWriter output) : ITrainer
{
    // Set by hand, as for headlines.
    const float OfTitles = 0.4f;

    // What only the headline's model weighs.
    static readonly WordFeature FirstOfHeadlines = WordFeature.LogPlace;

    /// <inheritdoc/>
    public string Train(TrainingSet set, TrainingOptions options)
    {
        foreach (var source in set.LargestSources(options.Sources))
            Check(set, source, options);
        var (words, pairs, weights, rows) = Learn(set.Articles, options);
        output.WriteLine(FormattableString.Invariant($"{set.Articles.Count} articles, loss of words {words.Loss:0.0000}, of pairs {pairs.Loss:0.0000}"));
        WeightsFile.Describe<WordFeature>(output, words);
        WeightsFile.Describe<PairFeature>(output, pairs);
        return WeightsFile.Write(new { Made = Provenance.Of("train facts", set, rows, options.Date, options.Seed, words.Loss), weights.Words, weights.Pairs });
    }

    static (LogisticRegression Words, LogisticRegression Pairs, FactWeights Weights, long Rows) Learn(IReadOnlyList<TrainingArticle> articles, TrainingOptions options)
    {
        var rows = WordRows.OfFacts(articles);
        var words = LogisticRegression.Learn(rows, options.Penalty, [.. Enum.GetValues<WordFeature>().Select(feature => feature == WordFeature.InTitle || feature >= FirstOfHeadlines)]);
        var ofWords = WeightsFile.Named<WordFeature>(words.Weights).Append(new(nameof(WordFeature.InTitle), OfTitles)).ToDictionary();
        var pairRows = WordRows.OfPairs(articles, new FactWeights(ofWords, new Dictionary<string, float>()));
        var pairs = LogisticRegression.Learn(pairRows, options.Penalty);
        return (words, pairs, new FactWeights(ofWords, WeightsFile.Named<PairFeature>(pairs.Weights)), rows.Count);
    }

    void Check(TrainingSet set, string source, TrainingOptions options)
    {
        var (others, own) = (set.Articles.Where(article => article.Source != source).ToList(), set.Articles.Where(article => article.Source == source).ToList());
        var loss = Learn(others, options).Words.LossOn(WordRows.OfFacts(own));
        output.WriteLine(FormattableString.Invariant($"without {source} ({own.Count}): loss of words {loss:0.0000}"));
    }
}
