using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What is counted of a word, as numbers that a model can weigh.</summary>
static class WordFeatures
{
    // Beyond these a number says no more.
    const int MostCommas = 10;
    const int LongestSentence = 100;
    const int FewestWords = 100;

    /// <summary>Describes a word.</summary>
    public static void Describe(int word, IndexedArticle article, Centrality centrality, FeatureBlock<WordFeature>.Lane features)
    {
        ref readonly var use = ref article.Words[word];
        var entry = use.Entry;
        var sentences = article.Sentences.Count;
        var rarity = entry.Rarity / 5;
        var stop = entry.Classes.Has(WordClass.Stop) ? 1f : 0f;
        var capitals = (float)use.Capitals / use.Count;
        var logCount = Logarithm.Of(use.Count);
        features[WordFeature.Bias] = 1;
        features[WordFeature.LogCount] = logCount * (1 - stop);
        features[WordFeature.Rarity] = rarity;
        features[WordFeature.CountOfRare] = (1 - stop) * Logarithm.Of(use.Count + 1) * rarity;
        features[WordFeature.LogFirst] = Logarithm.Of(use.First + 1);
        features[WordFeature.InFirst] = use.First == 0 ? 1 : 0;
        features[WordFeature.InSecond] = use.First == 1 ? 1 : 0;
        features[WordFeature.InThird] = use.First == 2 ? 1 : 0;
        features[WordFeature.LogEarly] = Logarithm.Of(use.Early + 1);
        features[WordFeature.SentenceShare] = (float)use.Sentences / sentences;
        features[WordFeature.CapitalShare] = capitals;
        features[WordFeature.Digit] = entry.Classes.Has(WordClass.Digit) ? 1 : 0;
        features[WordFeature.Stop] = stop;
        features[WordFeature.StopLogCount] = stop * logCount;
        features[WordFeature.Short] = entry.IsShort ? 1 : 0;
        features[WordFeature.CapitalLogCount] = capitals * logCount;
        features[WordFeature.RaritySquared] = rarity * rarity;
        features[WordFeature.FirstShare] = (float)use.First / sentences;
        features[WordFeature.HeadlineOdds] = entry.HeadlineOdds;
        features[WordFeature.BestCentrality] = centrality.Best[word];
        features[WordFeature.MeanCentrality] = centrality.Sums[word] / use.Sentences;
        features[WordFeature.QuotedShare] = (float)use.InQuotes / use.Sentences;
        features[WordFeature.EarlyLogSentences] = use.First < 3 ? Logarithm.Of(use.Sentences) : 0;
        features[WordFeature.InTitle] = use.InTitle ? 1 - stop : 0;
        features[WordFeature.LogPlace] = Logarithm.Of(use.Place + 1);
        features[WordFeature.Subordinate] = use.IsSubordinate ? 1 : 0;
        features[WordFeature.Commas] = Math.Min(use.Commas, MostCommas);
        features[WordFeature.Quoted] = use.IsQuoted ? 1 : 0;
        features[WordFeature.FirstSentenceLength] = Math.Min(article.Sentences[0].End, LongestSentence);
        features[WordFeature.LogWords] = Logarithm.Of(Math.Max(article.Words.Length, FewestWords));
    }
}
