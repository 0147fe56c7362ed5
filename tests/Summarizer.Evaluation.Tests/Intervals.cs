using Summarizer.Evaluation.Metrics;

namespace Summarizer.Evaluation.Tests;

public sealed class Intervals
{
    static readonly double[] Figures = [.. Enumerable.Range(0, 200).Select(i => i * 37 % 101 / 101.0)];

    [Fact]
    public void The_same_figures_give_the_same_interval() => Assert.Equal(Bootstrap.Mean(Figures), Bootstrap.Mean([.. Figures]));

    [Fact]
    public void The_interval_is_as_wide_as_the_theory_of_means_says()
    {
        var estimate = Bootstrap.Mean(Figures);
        var mean = Figures.Average();
        var error = Math.Sqrt(Figures.Sum(figure => (figure - mean) * (figure - mean)) / Figures.Length / Figures.Length);

        Assert.Equal(mean, estimate.Value, 12);
        Assert.InRange(mean - estimate.Low, 1.7 * error, 2.2 * error);
        Assert.InRange(estimate.High - mean, 1.7 * error, 2.2 * error);
    }

    [Fact]
    public void Equal_figures_leave_no_doubt() => Assert.Equal(new Estimate(0.25, 0.25, 0.25), Bootstrap.Mean([0.25, 0.25, 0.25]));
}
