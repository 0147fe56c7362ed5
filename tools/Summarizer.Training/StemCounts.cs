using System.Globalization;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Training;

/// <summary>In how many articles each stem is.</summary>
sealed class StemCounts
{
    // A rarer stem is as good as unknown.
    const int FewestArticles = 10;

    readonly Dictionary<ulong, (string Stem, int Articles)> counts = [];

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
            foreach (ref readonly var word in index.Read(article.Article).WordUses)
            {
                var (stem, count) = counted.counts.GetValueOrDefault(word.Entry.Stem);
                counted.counts[word.Entry.Stem] = (stem ?? StemOf(word.Entry.Surface), count + 1);
            }
        }
        return counted;
    }

    /// <summary>The lines of <c>stems.en.tsv</c>, the commonest stem first: stem, articles.</summary>
    public IEnumerable<string> Lines() => counts.Values.Where(count => count.Articles >= FewestArticles)
        .OrderByDescending(count => count.Articles).ThenBy(count => count.Stem, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Stem}\t{count.Articles}"));

    static string StemOf(string surface)
    {
        var letters = surface.ToCharArray();
        return surface.Length > 3 ? new string(letters, 0, Language.For("en").Stem(letters)) : surface;
    }
}
