using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What people take from an article into its headline.</summary>
/// <remarks>
/// A network of one hidden layer (rectified linear units) beside a direct path, learned from articles and the headlines that their outlets wrote.
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
        var odds = features.Sum(weights.Direct);
        // Four units side by side, so that no sum waits for another.
        for (var unit = 0; unit < weights.Output.Length; unit += 4)
        {
            ReadOnlySpan<float> w1 = weights.Hidden[unit], w2 = weights.Hidden[unit + 1], w3 = weights.Hidden[unit + 2], w4 = weights.Hidden[unit + 3];
            var (sum1, sum2, sum3, sum4) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            for (var i = 0; i < w1.Length; i++)
            {
                var feature = features[i];
                sum1 += feature * w1[i];
                sum2 += feature * w2[i];
                sum3 += feature * w3[i];
                sum4 += feature * w4[i];
            }
            odds += Rectify(sum1) * weights.Output[unit] + Rectify(sum2) * weights.Output[unit + 1] + Rectify(sum3) * weights.Output[unit + 2] + Rectify(sum4) * weights.Output[unit + 3];
        }
        Set(first, odds);
        Vector256.Sqrt(Vector256.Create(Words[first..])).CopyTo(roots, first);
        for (var i = 0; i < some.Length; i++)
            Total += some[i].First < Sentences ? Words[first + i] : 0;
    }

    static Vector256<float> Rectify(Vector256<float> sum) => Vector256.Max(sum, Vector256<float>.Zero);
}
