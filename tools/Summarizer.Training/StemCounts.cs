using System.Globalization;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Training;

/// <summary>In how many articles each stem is, and how often it is in the headline of such an article.</summary>
sealed class StemCounts
{
    // Of rarer stems the odds are noise; rarer still, the stem is as good as unknown.
    const int FewestForOdds = 30;
    const int FewestArticles = 10;

    readonly Dictionary<ulong, (string Stem, int Articles, int Headlines)> counts = [];

    StemCounts()
    {
    }

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts articles.</summary>
    public static StemCounts Of(IEnumerable<TrainingArticle> articles)
    {
        var counted = new StemCounts();
        var index = new IndexedArticle();
        foreach (var article in articles)
        {
            counted.Articles++;
            var headline = article.ReferenceStems();
            foreach (ref readonly var word in index.Read(article.Article).Words)
            {
                var (stem, count, headlines) = counted.counts.GetValueOrDefault(word.Entry.Stem);
                counted.counts[word.Entry.Stem] = (stem ?? StemOf(word.Entry.Surface), count + 1, headlines + (headline.Contains(word.Entry.Stem) ? 1 : 0));
            }
        }
        return counted;
    }

    /// <summary>How much likelier than another word of its article a stem is to be in the headline, as log-odds; 0 when it is too rare to say.</summary>
    public float OddsOf(ulong stem) => counts.TryGetValue(stem, out var found) ? Odds(found.Articles, found.Headlines) : 0;

    /// <summary>The lines of <c>stems.en.tsv</c>, the commonest stem first: stem, articles, hundredths of log-odds.</summary>
    public IEnumerable<string> Lines() => counts.Values.Where(count => count.Articles >= FewestArticles)
        .OrderByDescending(count => count.Articles).ThenBy(count => count.Stem, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Stem}\t{count.Articles}\t{MathF.Round(Odds(count.Articles, count.Headlines) * 100):0;-0;#}").TrimEnd('\t'));

    float Odds(int articles, int headlines)
    {
        if (articles < FewestForOdds)
            return 0;
        var share = AllHeadlines / (double)AllArticles;
        // Smoothed by ten articles like the average.
        var odds = (headlines + 10 * share) / (articles + 10.0);
        return (float)(Math.Log(odds / (1 - odds)) - Math.Log(share / (1 - share)));
    }

    long AllArticles => all ??= counts.Values.Sum(count => (long)count.Articles);

    long AllHeadlines => allHeadlines ??= counts.Values.Sum(count => (long)count.Headlines);

    long? all;
    long? allHeadlines;

    static string StemOf(string surface)
    {
        var letters = surface.ToCharArray();
        return surface.Length > 3 ? new string(letters, 0, Language.For("en").Stem(letters)) : surface;
    }
}
