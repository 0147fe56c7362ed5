using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What the words of an article are worth to its headline and to its facts.</summary>
sealed class ArticleSalience(SalienceWeights weights)
{
    const int Lanes = FeatureBlock<WordFeature>.Lanes;

    readonly Centrality centrality = new();

    /// <summary>What people take into headlines.</summary>
    public HeadlineSalience Headline { get; } = new(weights.Headline);

    /// <summary>What people take into highlights.</summary>
    public FactSalience Facts { get; } = new(weights.Facts);

    /// <summary>Becomes the salience of an article, in the memory of the one before. What is counted is the same for both.</summary>
    public ArticleSalience Weigh(IndexedArticle article)
    {
        centrality.Read(article);
        Headline.Begin(article);
        Facts.Begin(article);
        Span<float> block = stackalloc float[FeatureBlock<WordFeature>.Size];
        var features = new FeatureBlock<WordFeature>(block);
        for (var i = 0; i < article.Words.Length; i += Lanes)
        {
            var some = article.Words.Slice(i, Math.Min(Lanes, article.Words.Length - i));
            for (var lane = 0; lane < some.Length; lane++)
                WordFeatures.Describe(i + lane, article, centrality, features.Of(lane));
            // Words are numbered in the order in which they come: behind the first that is too late all are.
            if (some[0].First < HeadlineSalience.Sentences)
                Headline.WeighWords(i, some, features);
            Facts.WeighWords(i, features);
        }
        Facts.WeighPairs(article);
        return this;
    }
}
