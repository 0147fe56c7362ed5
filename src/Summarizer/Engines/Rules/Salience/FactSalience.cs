using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What people take from an article into its highlights.</summary>
/// <remarks>Logistic regressions of words and of pairs.</remarks>
sealed class FactSalience : WordSalience
{
    // The features of a pair that hang on what its words are taken for.
    const int Left = 2, Right = 3, Less = 4, Both = 10;
    const int PairFeatures = 12;

    float[] pairs = new float[2048];

    /// <summary>The likelihood of each pair, by its number.</summary>
    public ReadOnlySpan<float> Pairs => pairs;

    /// <inheritdoc/>
    public override float PairWorth(IndexedArticle article, int left, int right) => Line.PairAt(article, left, right) is >= 0 and var pair ? pairs[pair] : 0;

    /// <summary>Weighs some words.</summary>
    public void WeighWords(int first, FeatureBlock features) => Set(first, features.Sum(FactWeights.Learned.Word));

    /// <summary>Weighs all pairs; the words are weighed.</summary>
    public void WeighPairs(IndexedArticle article)
    {
        Span<float> block = stackalloc float[PairFeatures * FeatureBlock.Lanes];
        var features = new FeatureBlock(block);
        for (var i = 0; i < article.Pairs.Length; i += FeatureBlock.Lanes)
        {
            var some = article.Pairs.Slice(i, Math.Min(FeatureBlock.Lanes, article.Pairs.Length - i));
            for (var lane = 0; lane < some.Length; lane++)
            {
                var one = features.Of(lane);
                Describe(some[lane], article, one);
                one[Left] = Words[some[lane].Left];
                one[Right] = Words[some[lane].Right];
            }
            var (p, q) = (features[Left], features[Right]);
            features[Less] = Vector256.Min(p, q);
            features[Both] = Vector256.Log(Vector256.Create(1e-3f) + p * q);
            FeatureBlock.Logistic(features.Sum(FactWeights.Learned.Pair)).CopyTo(pairs, i);
        }
    }

    /// <inheritdoc/>
    protected override void Begin(IndexedArticle article)
    {
        base.Begin(article);
        if (pairs.Length < article.Pairs.Length + FeatureBlock.Lanes)
            pairs = new float[article.Pairs.Length * 2 + FeatureBlock.Lanes];
    }

    /// <summary>The features of a pair that do not hang on what its words are taken for.</summary>
    static void Describe(in PairUse use, IndexedArticle article, FeatureBlock.Lane features)
    {
        ref readonly var left = ref article.Words[use.Left];
        ref readonly var right = ref article.Words[use.Right];
        var leftStops = (left.Entry.Class & WordClass.Stop) != 0;
        var rightStops = (right.Entry.Class & WordClass.Stop) != 0;
        features[0] = 1;
        features[1] = Logarithm.Of(use.Count);
        features[5] = Logarithm.Of(use.First + 1);
        features[6] = use.First == 0 ? 1 : 0;
        features[7] = leftStops || rightStops ? 1 : 0;
        features[8] = leftStops && rightStops ? 1 : 0;
        features[9] = (float)left.Capitals / left.Count * right.Capitals / right.Count;
        features[11] = (float)use.Count / Math.Max(left.Count, right.Count);
    }
}
