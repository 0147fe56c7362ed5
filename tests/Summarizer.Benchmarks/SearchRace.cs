using System.Diagnostics;
using System.Globalization;
using System.Text;
using Summarizer.Articles;
using Summarizer.Search.Sqlite;
using Summarizer.Searching;
using Summarizer.Summaries;

namespace Summarizer.Benchmarks;

/// <summary>How long one kind of search took.</summary>
/// <param name="Kind">What is typical of it.</param>
/// <param name="Query">What was looked for.</param>
/// <param name="P50">The median time of a page of fifty, in milliseconds.</param>
/// <param name="Most">The longest, in milliseconds.</param>
sealed record SearchPace(string Kind, string Query, double P50, double Most);

/// <summary>
/// Searches in a file of so many generated articles. Their words are as frequent as those of news: the most frequent stand in every
/// article, most in a few.
/// </summary>
sealed class SearchRace(int articles)
{
    const int Batch = 500, Vocabulary = 100_000, WordsOfAnArticle = 400, PageSize = 50;

    static readonly (string Kind, string Query)[] Queries =
    [
        ("a name that one article has", "unique777"), ("a word in a few", Word(20_000)), ("a word in one of a hundred", Word(2_500)),
            ("a word in one of ten", Word(250)), ("a word in nearly all", Word(3)),
        ("two words in nearly all", $"{Word(2)} {Word(5)}"), ("a phrase of two frequent words", $"\"{Word(1)} {Word(2)}\""),
            ("a beginning of two letters", "ba*"), ("a frequent word, and not another", $"{Word(3)} -{Word(250)}"),
    ];

    /// <summary>Fills a file, searches in it, and takes it away.</summary>
    public async IAsyncEnumerable<SearchPace> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("search-race");
        try
        {
            using var index = new SqliteSearchIndex(Path.Combine(folder.FullName, "index.db"));
            var random = new Random(20262);
            for (var from = 0; from < articles; from += Batch)
                await index.PutAsync([.. Enumerable.Range(from, Math.Min(Batch, articles - from)).Select(number => Entry(number, random))]);
            foreach (var (kind, query) in Queries)
            {
                var times = new List<double>();
                for (var round = 0; round <= rounds; round++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await index.FindAsync(SearchQuery.Parse(query), "", 0, PageSize);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
                yield return new SearchPace(kind, query, Race.Median(times.Skip(1)), times.Skip(1).Max());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static SearchEntry Entry(int number, Random random)
    {
        var made = DateTimeOffset.UnixEpoch.AddMinutes(number);
        var header = new SummaryHeader(SummaryState.Summarized, "\"a\"", made, null, "rules", Words(random, 12), "rules", null, made);
        return new SearchEntry(new KeptSummary(ArticleName.Parse($"race/{number}.txt"), "\"1\"", header, 100),
            new SearchableText(Words(random, 80), null, null, null, $"{Words(random, WordsOfAnArticle)} unique{number.ToString(CultureInfo.InvariantCulture)}"));
    }

    // Zipf's law: the word of rank r is as frequent as 1/r.
    static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Word((int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary)))));

    static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank; rest > 0 || word.Length < 4; rest /= 70)
            word.Append("bcdfghlmnprstv"[rest % 70 / 5]).Append("aeiou"[rest % 5]);
        return word.ToString();
    }
}
