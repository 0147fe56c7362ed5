using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>How likely each word of an article, and each two in a row, is to be taken into what a person would write of it.</summary>
abstract class WordSalience
{
    float[] words = new float[1024];

    /// <summary>The likelihood of each word, by its number.</summary>
    public ReadOnlySpan<float> Words => words;

    /// <summary>Weighs an article for its headline and for its facts: what is counted is the same.</summary>
    public static void Weigh(IndexedArticle article)
    {
        var (headline, facts) = (article.Workspace.HeadlineSalience, article.Workspace.FactSalience);
        headline.Begin(article);
        facts.Begin(article);
        Span<float> block = stackalloc float[WordFeatures.Count * FeatureBlock.Lanes];
        var features = new FeatureBlock(block);
        for (var i = 0; i < article.Words.Length; i += FeatureBlock.Lanes)
        {
            var some = article.Words.Slice(i, Math.Min(FeatureBlock.Lanes, article.Words.Length - i));
            for (var lane = 0; lane < some.Length; lane++)
                WordFeatures.Describe(some[lane], article, features.Of(lane));
            // Words are numbered in the order in which they come: behind the first that is too late all are.
            if (some[0].First < HeadlineSettings.Sentences)
                headline.WeighWords(i, some, features);
            facts.WeighWords(i, features);
        }
        facts.WeighPairs(article);
    }

    /// <summary>The likelihood of two words in a row, by their tokens' places in the article.</summary>
    public abstract float PairWorth(IndexedArticle article, int left, int right);

    /// <summary>Makes room for an article.</summary>
    protected virtual void Begin(IndexedArticle article)
    {
        if (words.Length < article.Words.Length + FeatureBlock.Lanes)
            words = new float[article.Words.Length * 2 + FeatureBlock.Lanes];
    }

    /// <summary>Sets the likelihoods of some words from their log-odds.</summary>
    protected void Set(int first, Vector256<float> odds) => FeatureBlock.Logistic(odds).CopyTo(words, first);
}
