using System.Diagnostics;

namespace Summarizer.Benchmarks;

/// <summary>How fast a contestant went.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ArticlesPerSecond">Per second of processor time, compiler and garbage collector included; the median over the rounds.</param>
/// <param name="P50">The median time of an article, in milliseconds.</param>
/// <param name="P99">The time that 99 of 100 articles stay below, in milliseconds.</param>
/// <param name="BytesPerArticle">Allocated on the managed heap.</param>
sealed record Pace(string Name, double ArticlesPerSecond, double P50, double P99, double BytesPerArticle);

/// <summary>Contestants over the same articles, by turns in every round, so that a slow minute of the machine hits all of them.</summary>
static class Race
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Long enough for the coarsest of processor clocks.</summary>
    static readonly TimeSpan ShortestLap = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs it.</summary>
    public static IReadOnlyList<Pace> Run(IReadOnlyList<Contestant> contestants, IReadOnlyList<byte[]> articles, int rounds)
    {
        var laps = contestants.Select(_ => new List<Lap>()).ToList();
        var isTrial = rounds == 1;
        foreach (var contestant in contestants)
            Lap.Of(contestant, articles, isTrial ? TimeSpan.Zero : WarmUp);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
                laps[i].Add(Lap.Of(contestants[i], articles, isTrial ? TimeSpan.Zero : ShortestLap));
        }

        return [.. contestants.Zip(laps, (contestant, own) => PaceOf(contestant.Name, own))];
    }

    /// <summary>The median of figures.</summary>
    public static double Median(IEnumerable<double> figures) => Quantile([.. figures], 0.5);

    static Pace PaceOf(string name, List<Lap> laps)
    {
        double[] times = [.. laps.SelectMany(lap => lap.Milliseconds)];
        return new Pace(name, Median(laps.Select(lap => lap.Milliseconds.Count / lap.Processor.TotalSeconds)), Quantile(times, 0.5),
            Quantile(times, 0.99),
            Median(laps.Select(lap => (double)lap.Bytes / lap.Milliseconds.Count)));
    }

    static double Quantile(double[] figures, double share)
    {
        Array.Sort(figures);
        return figures[Math.Min(figures.Length - 1, (int)(share * figures.Length))];
    }

    /// <summary>All articles, again until the lap is long enough: each one's time by the clock, and what they cost together.</summary>
    sealed record Lap(IReadOnlyList<double> Milliseconds, TimeSpan Processor, long Bytes)
    {
        static int Kept;

        public static Lap Of(Contestant contestant, IReadOnlyList<byte[]> articles, TimeSpan atLeast)
        {
            var times = new List<double>();
            var clock = ProcessorClock.StartNew();
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            do
            {
                foreach (var article in articles)
                {
                    var start = Stopwatch.GetTimestamp();
                    Kept ^= contestant.Run(article);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
            while (clock.Elapsed < atLeast);
            return new Lap(times, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }
}
