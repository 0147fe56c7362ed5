namespace Summarizer.Evaluation.Metrics;

/// <summary>A figure and where 95 % of its values would lie on other articles of the same kind.</summary>
readonly record struct Estimate(double Value, double Low, double High);

/// <summary>Percentile bootstrap over articles: the same figures give the same interval, on every machine.</summary>
static class Bootstrap
{
    const int Resamples = 1000;
    const int Seed = 1;

    /// <summary>The mean and its interval.</summary>
    public static Estimate Mean(IReadOnlyList<double> values) => Of(values, sample => sample.Average());

    /// <summary>Any figure over articles and its interval.</summary>
    public static Estimate Of<T>(IReadOnlyList<T> articles, Func<IReadOnlyList<T>, double> figure)
    {
        var random = new Random(Seed);
        var sample = new T[articles.Count];
        var figures = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < sample.Length; j++)
                sample[j] = articles[random.Next(articles.Count)];
            figures[i] = figure(sample);
        }
        Array.Sort(figures);
        return new Estimate(figure(articles), figures[Resamples / 40], figures[^(Resamples / 40 + 1)]);
    }
}
