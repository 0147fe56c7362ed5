using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Training;

/// <summary>The words and the pairs of articles as rows to learn from, with the features that the product counts.</summary>
static class WordRows
{
    /// <summary>The words that a headline can be made of, and whether the headline has them.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="odds">Where the log-odds of stems come from: counted on these articles alone, or what they say of a left-out source is no test.</param>
    public static LabelledRows OfHeadlines(IEnumerable<TrainingArticle> articles, StemCounts odds) => Of(articles, HeadlineSalience.Sentences, odds);

    /// <summary>All words, and whether the highlights have them.</summary>
    public static LabelledRows OfFacts(IEnumerable<TrainingArticle> articles) => Of(articles, int.MaxValue, null);

    /// <summary>All pairs, and whether the highlights have both words in a row.</summary>
    public static LabelledRows OfPairs(IEnumerable<TrainingArticle> articles, FactWeights words)
    {
        var rows = new LabelledRows(Enum.GetNames<PairFeature>().Length);
        var (index, salience) = (new IndexedArticle(), new ArticleSalience(SalienceWeights.Learned with { Facts = words }));
        var block = new float[FeatureBlock<PairFeature>.Size];
        foreach (var article in articles)
        {
            var taken = PairsOf(article);
            salience.Weigh(index.Read(article.Article));
            var (features, labels) = (new float[index.Pairs.Length * rows.Width], new bool[index.Pairs.Length]);
            for (var i = 0; i < labels.Length; i++)
            {
                var all = new FeatureBlock<PairFeature>(block);
                var one = all.Of(0);
                FactSalience.Describe(index.Pairs[i], index, one);
                (one[PairFeature.Left], one[PairFeature.Right]) = (salience.Facts.Words[index.Pairs[i].Left], salience.Facts.Words[index.Pairs[i].Right]);
                FactSalience.DescribeBoth(all);
                Copy(one, features.AsSpan(i * rows.Width, rows.Width));
                labels[i] = taken.Contains((index.Words[index.Pairs[i].Left].Entry.Stem, index.Words[index.Pairs[i].Right].Entry.Stem));
            }
            rows.Add(features, labels);
        }
        return rows;
    }

    static LabelledRows Of(IEnumerable<TrainingArticle> articles, int sentences, StemCounts? odds)
    {
        var rows = new LabelledRows(Enum.GetNames<WordFeature>().Length);
        var (index, centrality) = (new IndexedArticle(), new Centrality());
        var block = new float[FeatureBlock<WordFeature>.Size];
        foreach (var article in articles)
        {
            var taken = article.ReferenceStems();
            centrality.Read(index.Read(article.Article));
            var count = 0;
            while (count < index.Words.Length && index.Words[count].First < sentences)
                count++;
            var (features, labels) = (new float[count * rows.Width], new bool[count]);
            for (var i = 0; i < count; i++)
            {
                var one = new FeatureBlock<WordFeature>(block).Of(0);
                WordFeatures.Describe(i, index, centrality, one);
                var stem = index.Words[i].Entry.Stem;
                if (odds is not null)
                    one[WordFeature.HeadlineOdds] = odds.OddsOf(stem);
                Copy(one, features.AsSpan(i * rows.Width, rows.Width));
                labels[i] = taken.Contains(stem);
            }
            rows.Add(features, labels);
        }
        return rows;
    }

    static void Copy<TFeature>(FeatureBlock<TFeature>.Lane one, Span<float> row)
        where TFeature : struct, Enum
    {
        foreach (var (i, feature) in Enum.GetValues<TFeature>().Index())
            row[i] = one[feature];
    }

    static HashSet<(ulong, ulong)> PairsOf(TrainingArticle article)
    {
        var index = article.ReferenceIndex();
        var pairs = new HashSet<(ulong, ulong)>();
        foreach (ref readonly var pair in index.Pairs)
            pairs.Add((index.Words[pair.Left].Entry.Stem, index.Words[pair.Right].Entry.Stem));
        return pairs;
    }
}
