namespace Summarizer.Evaluation.Metrics;

/// <summary>How a page's body compares with the one that people cut out: shares of hits, extras and misses that sum to one.</summary>
/// <remarks>Shingles of four words, every page of the same weight, as in scrapinghub's article-extraction-benchmark.</remarks>
readonly record struct BodyOverlap(double Hits, double Extras, double Misses)
{
    const int ShingleSize = 4;

    /// <summary>Compares a body with its reference.</summary>
    public static BodyOverlap Of(string reference, string body)
    {
        var (wanted, got) = (Shingles(reference), Shingles(body));
        double hits = wanted.Sum(shingle => Math.Min(shingle.Value, got.GetValueOrDefault(shingle.Key)));
        var (extras, misses) = (got.Values.Sum() - hits, wanted.Values.Sum() - hits);
        var all = Math.Max(1, hits + extras + misses);
        return new BodyOverlap(hits / all, extras / all, misses / all);
    }

    /// <summary>Precision and recall over many pages.</summary>
    public static Overlap Over(IEnumerable<BodyOverlap> pages)
    {
        var (hits, extras, misses) = (0.0, 0.0, 0.0);
        foreach (var page in pages)
            (hits, extras, misses) = (hits + page.Hits, extras + page.Extras, misses + page.Misses);
        return new Overlap(hits / Math.Max(1e-9, hits + extras), hits / Math.Max(1e-9, hits + misses));
    }

    static Dictionary<string, int> Shingles(string text)
    {
        string[] words = [.. ShingleWords.Of(text)];
        return Enumerable.Range(0, words.Length).CountBy(i =>
        {
            var start = Math.Max(0, i - ShingleSize + 1);
            return string.Join(' ', words, start, i - start + 1);
        }).ToDictionary();
    }
}
