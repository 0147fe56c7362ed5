using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Engines.Rules;

/// <summary>How likely each word and each pair of words of an article is to be taken into what a person would write of it.</summary>
internal sealed class Salience
{
    /// <summary>How many features a word has.</summary>
    public const int WordFeatures = 24;

    /// <summary>How many features a pair has.</summary>
    public const int PairFeatures = 12;

    // So many words are weighed at a time, one in each lane of a vector.
    const int Lanes = 8;

    // The features of a pair that hang on what its words are taken for.
    const int Left = 2, Right = 3, Less = 4, Both = 10;

    float[] words = new float[1024];
    float[] pairs = new float[2048];

    /// <summary>The likelihood of each word, by its number.</summary>
    public ReadOnlySpan<float> Words => words;

    /// <summary>The likelihood of each pair, by its number.</summary>
    public ReadOnlySpan<float> Pairs => pairs;

    /// <summary>How many different words of the article are likely to be taken.</summary>
    public float Total { get; private set; }

    /// <summary>Weighs an article for its headline and for its facts: what is counted is the same.</summary>
    public static void Weigh(IndexedArticle article, SalienceWeights headlineWeights, SalienceWeights factWeights)
    {
        var (headline, facts) = (article.Workspace.HeadlineSalience, article.Workspace.FactSalience);
        headline.Begin(article);
        facts.Begin(article);
        Span<float> block = stackalloc float[WordFeatures * Lanes];
        for (var i = 0; i < article.Words.Length; i += Lanes)
        {
            var lanes = Math.Min(Lanes, article.Words.Length - i);
            for (var lane = 0; lane < lanes; lane++)
                Describe(article.Words[i + lane], article.Sentences.Count, new Features(block, lane));
            headline.WeighWords(i, lanes, block, headlineWeights.Word);
            facts.WeighWords(i, lanes, block, factWeights.Word);
        }
        for (var i = 0; i < article.Pairs.Length; i += Lanes)
        {
            var some = article.Pairs.Slice(i, Math.Min(Lanes, article.Pairs.Length - i));
            for (var lane = 0; lane < some.Length; lane++)
                Describe(some[lane], article, new Features(block, lane));
            headline.WeighPairs(i, some, block, headlineWeights.Pair);
            facts.WeighPairs(i, some, block, factWeights.Pair);
        }
    }

    void Begin(IndexedArticle article)
    {
        if (words.Length < article.Words.Length + Lanes)
            words = new float[article.Words.Length * 2 + Lanes];
        if (pairs.Length < article.Pairs.Length + Lanes)
            pairs = new float[article.Pairs.Length * 2 + Lanes];
        Total = 0;
    }

    void WeighWords(int first, int count, ReadOnlySpan<float> block, ReadOnlySpan<float> weights)
    {
        Logistic(block, weights).CopyTo(words, first);
        for (var i = 0; i < count; i++)
            Total += words[first + i];
    }

    void WeighPairs(int first, ReadOnlySpan<PairUse> some, Span<float> block, ReadOnlySpan<float> weights)
    {
        for (var lane = 0; lane < some.Length; lane++)
        {
            block[Left * Lanes + lane] = words[some[lane].Left];
            block[Right * Lanes + lane] = words[some[lane].Right];
        }
        var (p, q) = (At(block, Left), At(block, Right));
        Vector256.Min(p, q).CopyTo(block[(Less * Lanes)..]);
        Vector256.Log(Vector256.Create(1e-3f) + p * q).CopyTo(block[(Both * Lanes)..]);
        Logistic(block, weights).CopyTo(pairs, first);
    }

    /// <summary>The features of a word.</summary>
    static void Describe(in WordUse use, int sentences, Features features)
    {
        var entry = use.Entry;
        var rarity = entry.Rarity / 5;
        var stop = (entry.Class & WordClass.Stop) != 0 ? 1f : 0f;
        var capitals = (float)use.Capitals / use.Count;
        var logCount = Logarithm.Of(use.Count);
        features[0] = 1;
        features[1] = logCount * (1 - stop);
        features[2] = rarity;
        features[3] = (1 - stop) * Logarithm.Of(use.Count + 1) * rarity;
        features[4] = Logarithm.Of(use.First + 1);
        features[5] = use.First == 0 ? 1 : 0;
        features[6] = use.First == 1 ? 1 : 0;
        features[7] = use.First == 2 ? 1 : 0;
        features[8] = Logarithm.Of(use.Early + 1);
        features[9] = (float)use.Sentences / sentences;
        features[10] = capitals;
        features[11] = (entry.Class & WordClass.Digit) != 0 ? 1 : 0;
        features[12] = stop;
        features[13] = stop * logCount;
        features[14] = entry.IsShort ? 1 : 0;
        features[15] = capitals * logCount;
        features[16] = rarity * rarity;
        features[17] = (float)use.First / sentences;
        features[18] = entry.HeadlineOdds;
        features[19] = use.Best;
        features[20] = use.Sum / use.Sentences;
        features[21] = (float)use.InQuotes / use.Sentences;
        features[22] = use.First < 3 ? Logarithm.Of(use.Sentences) : 0;
        features[23] = use.InTitle ? 1 - stop : 0;
    }

    /// <summary>The features of a pair that do not hang on what its words are taken for.</summary>
    static void Describe(in PairUse use, IndexedArticle article, Features features)
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

    static Vector256<float> Logistic(ReadOnlySpan<float> block, ReadOnlySpan<float> weights)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < weights.Length; i++)
            sum += At(block, i) * weights[i];
        return Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-sum));
    }

    static Vector256<float> At(ReadOnlySpan<float> block, int feature) => Vector256.Create(block[(feature * Lanes)..]);

    /// <summary>The features of one lane of a block.</summary>
    readonly ref struct Features(Span<float> block, int lane)
    {
        readonly Span<float> block = block;

        public float this[int feature]
        {
            set => block[feature * Lanes + lane] = value;
        }
    }
}

/// <summary>How central each sentence is, and what that says of its words.</summary>
internal static class Centrality
{
    /// <summary>Sets <see cref="WordUse.Best"/> and <see cref="WordUse.Sum"/>: how central the sentences of each word are, the best one being 1.</summary>
    public static void Mark(IndexedArticle article)
    {
        var words = article.Words;
        var weights = article.Workspace.Floats(words.Length + article.Sentences.Count);
        var central = weights[words.Length..];
        weights = weights[..words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i].Last = -1;
            weights[i] = (words[i].Entry.Class & WordClass.Stop) != 0 ? 0 : Logarithm.Of(words[i].Sentences + 1) * words[i].Entry.Rarity;
        }

        var best = 0f;
        var sentences = CollectionsMarshal.AsSpan(article.Sentences);
        for (var s = 0; s < sentences.Length; s++)
        {
            var (sum, count) = (0f, 0);
            foreach (ref readonly var token in article.Tokens[sentences[s].First..sentences[s].End])
            {
                if (token.Word < 0 || words[token.Word].Last == s)
                    continue;
                words[token.Word].Last = s;
                sum += weights[token.Word];
                count += weights[token.Word] > 0 ? 1 : 0;
            }
            central[s] = sum / (4 + count);
            best = Math.Max(best, central[s]);
        }

        foreach (ref var use in words)
            use.Last = -1;
        for (var s = 0; s < sentences.Length && best > 0; s++)
        {
            var share = central[s] / best;
            foreach (ref readonly var token in article.Tokens[sentences[s].First..sentences[s].End])
            {
                if (token.Word < 0 || words[token.Word].Last == s)
                    continue;
                ref var use = ref words[token.Word];
                use.Last = s;
                use.Sum += share;
                use.Best = Math.Max(use.Best, share);
            }
        }
    }
}

/// <summary>Natural logarithms of small whole numbers, looked up.</summary>
internal static class Logarithm
{
    static readonly float[] Known = [.. Enumerable.Range(0, 256).Select(n => MathF.Log(n))];

    /// <summary>The logarithm of a positive number.</summary>
    public static float Of(int number) => number < Known.Length ? Known[number] : MathF.Log(number);
}
