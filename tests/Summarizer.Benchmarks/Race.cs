using System.Diagnostics;

namespace Summarizer.Benchmarks;

/// <summary>How fast a contestant went.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ArticlesPerSecond">The median over the rounds.</param>
/// <param name="P50">The median time of an article, in milliseconds.</param>
/// <param name="P99">The time that 99 of 100 articles stay below, in milliseconds.</param>
/// <param name="BytesPerArticle">Allocated on the managed heap.</param>
sealed record Pace(string Name, double ArticlesPerSecond, double P50, double P99, double BytesPerArticle);

/// <summary>Contestants over the same articles, by turns in every round, so that a slow minute of the machine hits all of them.</summary>
static class Race
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Runs it.</summary>
    public static IReadOnlyList<Pace> Run(IReadOnlyList<Contestant> contestants, IReadOnlyList<byte[]> articles, int rounds)
    {
        var laps = contestants.Select(_ => new List<Lap>()).ToList();
        foreach (var contestant in contestants)
            Warm(contestant, articles, rounds);
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < contestants.Count; i++)
                laps[i].Add(Lap.Of(contestants[i], articles));
        return [.. contestants.Zip(laps, (contestant, own) => PaceOf(contestant.Name, own, articles.Count))];
    }

    /// <summary>The median of figures.</summary>
    public static double Median(IEnumerable<double> figures) => Quantile([.. figures], 0.5);

    /// <summary>Runs until the compiler's last tier has had its time; once for a single round, which is a trial and no measurement.</summary>
    static void Warm(Contestant contestant, IReadOnlyList<byte[]> articles, int rounds)
    {
        var clock = Stopwatch.StartNew();
        do
            Lap.Of(contestant, articles);
        while (rounds > 1 && clock.Elapsed < WarmUp);
    }

    static Pace PaceOf(string name, List<Lap> laps, int articles)
    {
        double[] times = [.. laps.SelectMany(lap => lap.Milliseconds)];
        return new Pace(name, Median(laps.Select(lap => 1000 * articles / lap.Milliseconds.Sum())), Quantile(times, 0.5), Quantile(times, 0.99),
            Median(laps.Select(lap => (double)lap.Bytes / articles)));
    }

    static double Quantile(double[] figures, double share)
    {
        Array.Sort(figures);
        return figures[Math.Min(figures.Length - 1, (int)(share * figures.Length))];
    }

    sealed record Lap(double[] Milliseconds, long Bytes)
    {
        static int kept;

        public static Lap Of(Contestant contestant, IReadOnlyList<byte[]> articles)
        {
            var times = new double[articles.Count];
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < times.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                kept ^= contestant.Run(articles[i]);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            return new Lap(times, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }
}
