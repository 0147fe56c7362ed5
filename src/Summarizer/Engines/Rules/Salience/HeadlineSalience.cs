using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What people take from an article into its headline.</summary>
/// <remarks>
/// A logistic regression, learned from articles and the headlines that their outlets wrote.
/// Only words of the sentences that a headline is made of are weighed. Two words in a row are as likely as the geometric mean of both: a model of
/// pairs of its own found no better headlines.
/// </remarks>
sealed class HeadlineSalience(HeadlineWeights weights) : WordSalience
{
    /// <summary>How many sentences from the start a headline is made of.</summary>
    public const int Sentences = 10;

    float[] roots = new float[1024];

    /// <summary>How many different words are likely to be taken of the sentences that a headline is made of.</summary>
    public float Total { get; private set; }

    /// <inheritdoc/>
    public override float PairWorth(IndexedArticle article, int left, int right)
    {
        var tokens = article.TokensWithRoom;
        return roots[tokens[left].Word] * roots[tokens[right].Word];
    }

    /// <summary>Makes room for an article.</summary>
    public void Begin(IndexedArticle article)
    {
        MakeRoom(article);
        if (roots.Length < Words.Length)
            roots = new float[Words.Length];
        Total = 0;
    }

    /// <summary>Weighs some words.</summary>
    public void WeighWords(int first, ReadOnlySpan<WordUse> some, FeatureBlock<WordFeature> features)
    {
        Set(first, features.Sum(weights.OfWords));
        Vector256.Sqrt(Vector256.Create(Words[first..])).CopyTo(roots, first);
        for (var i = 0; i < some.Length; i++)
            Total += some[i].First < Sentences ? Words[first + i] : 0;
    }
}
