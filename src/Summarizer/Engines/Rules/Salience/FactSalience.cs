using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What people take from an article into its highlights.</summary>
/// <remarks>Logistic regressions of words and of pairs.</remarks>
sealed class FactSalience(FactWeights weights) : WordSalience
{
    float[] pairs = new float[2048];

    /// <summary>The likelihood of each pair, by its number.</summary>
    public ReadOnlySpan<float> Pairs => pairs;

    /// <inheritdoc/>
    public override float PairWorth(IndexedArticle article, int left, int right) => article.PairAt(left, right) is >= 0 and var pair ? pairs[pair] : 0;

    /// <summary>Makes room for an article.</summary>
    public void Begin(IndexedArticle article)
    {
        MakeRoom(article);
        if (pairs.Length < article.Pairs.Length + Lanes)
            pairs = new float[article.Pairs.Length * 2 + Lanes];
    }

    /// <summary>Weighs some words.</summary>
    public void WeighWords(int first, FeatureBlock<WordFeature> features) => Set(first, features.Sum(weights.OfWords));

    /// <summary>Weighs all pairs; the words are weighed.</summary>
    public void WeighPairs(IndexedArticle article)
    {
        Span<float> block = stackalloc float[FeatureBlock<PairFeature>.Size];
        var features = new FeatureBlock<PairFeature>(block);
        for (var i = 0; i < article.Pairs.Length; i += Lanes)
        {
            var some = article.Pairs.Slice(i, Math.Min(Lanes, article.Pairs.Length - i));
            for (var lane = 0; lane < some.Length; lane++)
            {
                var one = features.Of(lane);
                Describe(some[lane], article, one);
                one[PairFeature.Left] = Words[some[lane].Left];
                one[PairFeature.Right] = Words[some[lane].Right];
            }
            DescribeBoth(features);
            Logistic(features.Sum(weights.OfPairs)).CopyTo(pairs, i);
        }
    }

    /// <summary>The features of a pair that do not hang on what its words are taken for.</summary>
    public static void Describe(in PairUse use, IndexedArticle article, FeatureBlock<PairFeature>.Lane features)
    {
        ref readonly var left = ref article.Words[use.Left];
        ref readonly var right = ref article.Words[use.Right];
        var leftStops = left.Entry.Classes.Has(WordClass.Stop);
        var rightStops = right.Entry.Classes.Has(WordClass.Stop);
        features[PairFeature.Bias] = 1;
        features[PairFeature.LogCount] = Logarithm.Of(use.Count);
        features[PairFeature.LogFirst] = Logarithm.Of(use.First + 1);
        features[PairFeature.InFirst] = use.First == 0 ? 1 : 0;
        features[PairFeature.AnyStop] = leftStops || rightStops ? 1 : 0;
        features[PairFeature.BothStop] = leftStops && rightStops ? 1 : 0;
        features[PairFeature.CapitalShares] = (float)left.Capitals / left.Count * right.Capitals / right.Count;
        features[PairFeature.Cohesion] = (float)use.Count / Math.Max(left.Count, right.Count);
    }

    /// <summary>The features that follow from what both words are taken for.</summary>
    public static void DescribeBoth(FeatureBlock<PairFeature> features)
    {
        var (left, right) = (features[PairFeature.Left], features[PairFeature.Right]);
        features[PairFeature.Less] = Vector256.Min(left, right);
        features[PairFeature.LogBoth] = Vector256.Log(Vector256.Create(1e-3f) + left * right);
    }
}
