using System.Runtime.Intrinsics;

namespace Summarizer.Engines.Rules;

/// <summary>What people take from an article into its headline.</summary>
/// <remarks>
/// A network of one hidden layer (rectified linear units) beside a direct path, learned from articles and the headlines that their outlets wrote.
/// Only words of the sentences that a headline is made of are weighed. Two words in a row are as likely as the geometric mean of both: a model of
/// pairs of its own found no better headlines.
/// </remarks>
internal sealed class HeadlineSalience : Salience
{
    float[] roots = new float[1024];

    /// <summary>How many different words of the article are likely to be taken.</summary>
    public float Total { get; private set; }

    /// <inheritdoc/>
    public override float PairWorth(IndexedArticle article, int left, int right)
    {
        var tokens = article.TokensWithRoom;
        return roots[tokens[left].Word] * roots[tokens[right].Word];
    }

    /// <summary>Weighs some words.</summary>
    public void WeighWords(int first, ReadOnlySpan<WordUse> some, FeatureBlock features)
    {
        var weights = HeadlineWeights.Learned;
        var odds = features.Sum(weights.Direct);
        for (var unit = 0; unit < weights.Output.Length; unit++)
            odds += Vector256.Max(features.Sum(weights.Hidden[unit]), Vector256<float>.Zero) * weights.Output[unit];
        Set(first, odds);
        Vector256.Sqrt(Vector256.Create(Words[first..])).CopyTo(roots, first);
        for (var i = 0; i < some.Length; i++)
            Total += some[i].First < HeadlineSettings.Sentences ? Words[first + i] : 0;
    }

    /// <inheritdoc/>
    protected override void Begin(IndexedArticle article)
    {
        base.Begin(article);
        if (roots.Length < Words.Length)
            roots = new float[Words.Length];
        Total = 0;
    }
}
