namespace Summarizer.Engines.Rules;

/// <summary>How likely a word of the article is in a summary of it: a log-linear formula over counts, places and frequencies.</summary>
/// <remarks>Weights: logistic regression on the words of news articles that are, or are not, in the highlights people wrote for them.</remarks>
internal sealed class Salience
{
    static readonly float[] FactWeights =
    [
        -1.662f, 0.638f, -0.198f, 0.805f, -0.752f, -0.707f, -0.127f, 0.008f, 0.239f, 2.113f, 0.292f, 0.358f, 0.284f, 0.368f, -0.037f, -0.077f, -0.345f,
        0.305f, 0.180f, 1.004f, -0.447f, -0.573f, -0.168f,
    ];

    static readonly float[] HeadlineWeights =
    [
        -3.961f, 0.778f, 1.791f, 0.666f, -0.755f, 0.552f, 0.457f, 0.284f, 0.157f, 1.131f, -0.215f, -0.562f, 0.907f, -0.042f, 0.034f, 0.223f, -1.636f,
        0.561f, 0.637f, 0.951f, -0.999f, 0.063f, -0.294f,
    ];

    readonly float[] probabilities;

    Salience(IndexedArticle article, float[] weights)
    {
        probabilities = new float[article.Words.Length];
        for (var word = 0; word < probabilities.Length; word++)
            probabilities[word] = Probability(article.Words[word], article.Sentences.Count, weights);
    }

    /// <summary>The chance of a word, from 0 to 1, by its number in the article.</summary>
    public float this[int word] => probabilities[word];

    /// <summary>The chances to be in key facts.</summary>
    public static Salience OfFacts(IndexedArticle article) => new(article, FactWeights);

    /// <summary>The chances to be in the headline.</summary>
    public static Salience OfHeadline(IndexedArticle article) => new(article, HeadlineWeights);

    /// <summary>Spreads the centrality of each sentence over its words; to be called once, before the chances are asked for.</summary>
    public static void MeasureCentrality(IndexedArticle article)
    {
        var centrality = new float[article.Sentences.Count];
        var highest = float.Epsilon;
        for (var i = 0; i < centrality.Length; i++)
        {
            var sentence = article.Sentences[i];
            float sum = 0;
            var count = 0;
            foreach (ref readonly var token in article.Tokens[sentence.First..sentence.End])
            {
                if (token.Word < 0 || token.Is(WordClass.Stop))
                    continue;
                ref readonly var use = ref article.Words[token.Word];
                sum += MathF.Log(1 + use.Sentences) * use.Entry.Rarity;
                count++;
            }
            centrality[i] = count == 0 ? 0 : sum / (4 + count);
            highest = MathF.Max(highest, centrality[i]);
        }
        for (var i = 0; i < centrality.Length; i++)
        {
            var sentence = article.Sentences[i];
            foreach (ref readonly var token in article.Tokens[sentence.First..sentence.End])
            {
                if (token.Word < 0)
                    continue;
                ref var use = ref article.Words[token.Word];
                use.Best = MathF.Max(use.Best, centrality[i] / highest);
                use.Sum += centrality[i] / highest;
            }
        }
    }

    static float Probability(in WordUse use, int sentences, float[] w)
    {
        var stop = (use.Entry.Class & WordClass.Stop) != 0 ? 1f : 0f;
        var rarity = use.Entry.Rarity / 5;
        var log = MathF.Log(use.Count);
        var capital = use.Capitals / (float)use.Count;
        var score = w[0] + w[1] * log * (1 - stop) + w[2] * rarity + w[3] * (1 - stop) * MathF.Log(1 + use.Count) * rarity
            + w[4] * MathF.Log(1 + use.First) + (use.First < 3 ? w[5 + use.First] : 0) + w[8] * MathF.Log(1 + use.Early)
            + w[9] * use.Sentences / sentences + w[10] * capital + ((use.Entry.Class & WordClass.Digit) != 0 ? w[11] : 0)
            + w[12] * stop + w[13] * stop * log + (use.Entry.Surface.Length <= 2 ? w[14] : 0) + w[15] * capital * log + w[16] * rarity * rarity
            + w[17] * use.First / sentences + w[18] * use.Entry.HeadlineOdds + w[19] * use.Best + w[20] * use.Sum / Math.Max(1, use.Count)
            + w[21] * use.InQuotes / Math.Max(1, use.Sentences) + (use.First < 3 ? w[22] * MathF.Log(use.Sentences) : 0) + (use.InTitle ? 0.7f : 0);
        return 1 / (1 + MathF.Exp(-score));
    }
}
