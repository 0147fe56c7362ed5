using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>What is counted of a word, as numbers that a model can weigh.</summary>
static class WordFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 31;

    // Beyond these a number says no more.
    const int MostCommas = 10;
    const int LongestSentence = 100;

    /// <summary>Describes a word.</summary>
    public static void Describe(in WordUse use, IndexedArticle article, FeatureBlock.Lane features)
    {
        var entry = use.Entry;
        var sentences = article.Sentences.Count;
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
        features[24] = Logarithm.Of(use.Place + 1);
        features[25] = use.IsSubordinate ? 1 : 0;
        features[26] = Math.Min(use.Commas, MostCommas);
        features[27] = use.IsQuoted ? 1 : 0;
        features[28] = Math.Min(article.Sentences[0].End, LongestSentence);
        features[29] = Logarithm.Of(article.Words.Length);
        features[30] = entry.HeadlineLift;
    }
}
