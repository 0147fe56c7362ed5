using System.Diagnostics;
using System.Text;

namespace Summarizer.Benchmarks;

/// <summary>The time of one long text.</summary>
/// <param name="Words">How long it is.</param>
/// <param name="Milliseconds">The median over the rounds.</param>
sealed record LongRun(int Words, double Milliseconds)
{
    /// <summary>What a linear way keeps the same at every length.</summary>
    public double MicrosecondsPerWord => 1000 * Milliseconds / Words;
}

/// <summary>Whether time grows as the text does.</summary>
static class Lengths
{
    static readonly int[] Words = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];

    /// <summary>Measures a contestant on the articles strung together, again and again where they do not suffice.</summary>
    public static IReadOnlyList<LongRun> Of(Contestant contestant, IReadOnlyList<string> articles, int maxWords, int rounds) =>
        [.. Words.Where(words => words <= maxWords).Select(words => Measure(contestant, Text(articles, words), words, rounds))];

    static LongRun Measure(Contestant contestant, byte[] text, int words, int rounds)
    {
        contestant.Run(text);
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            contestant.Run(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new LongRun(words, Race.Median(times));
    }

    static byte[] Text(IReadOnlyList<string> articles, int words)
    {
        var text = new StringBuilder();
        var left = words;
        for (var i = 0; left > 0; i = (i + 1) % articles.Count)
        {
            foreach (var line in articles[i].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] taken = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(left)];
                text.AppendJoin(' ', taken).Append("\n\n");
                left -= taken.Length;
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
