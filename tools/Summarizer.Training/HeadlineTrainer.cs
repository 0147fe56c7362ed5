using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Training;

/// <summary>Makes <c>headline.weights.json</c>.</summary>
sealed class HeadlineTrainer(TextWriter output) : ITrainer
{
    // A title that stands above the text is the headline itself, so this cannot be learned: how much a title's words count was set by hand.
    const float OfTitles = 3;

    /// <inheritdoc/>
    public string Train(TrainingSet set, TrainingOptions options)
    {
        foreach (var source in set.LargestSources(options.Sources))
            Check(set, source, options);
        var (learned, rows) = Learn(set.Articles, options);
        output.WriteLine(FormattableString.Invariant($"{set.Articles.Count} articles, {rows} words, loss {learned.Loss:0.0000}"));
        WeightsFile.Describe<WordFeature>(output, learned);
        return WeightsFile.Write(new { Made = Provenance.Of("train headlines", set, rows, options.Date, options.Seed, learned.Loss), Words = Weights(learned).Words });
    }

    static HeadlineWeights Weights(LogisticRegression learned) =>
        new(WeightsFile.Named<WordFeature>(learned.Weights).Append(new(nameof(WordFeature.InTitle), OfTitles)).ToDictionary());

    static (LogisticRegression Learned, long Rows) Learn(IEnumerable<TrainingArticle> articles, TrainingOptions options)
    {
        var some = articles.ToList();
        var rows = WordRows.OfHeadlines(some, StemCounts.Of(some));
        return (LogisticRegression.Learn(rows, options.Penalty, [.. Enum.GetValues<WordFeature>().Select(feature => feature == WordFeature.InTitle)]), rows.Count);
    }

    void Check(TrainingSet set, string source, TrainingOptions options)
    {
        var (others, own) = (set.Articles.Where(article => article.Source != source).ToList(), set.Articles.Where(article => article.Source == source).ToList());
        var (learned, _) = Learn(others, options);
        var loss = learned.LossOn(WordRows.OfHeadlines(own, StemCounts.Of(others)));
        output.WriteLine(FormattableString.Invariant($"without {source} ({own.Count}): loss {loss:0.0000}"));
    }
}
