using System.ComponentModel.DataAnnotations;

namespace Summarizer.Work;

/// <summary>How long a failing article is tried again before it is given up, section <c>Patience</c>.</summary>
public sealed class PatienceOptions
{
    /// <summary>The wait behind the first failure; each further one is twice as long. 30 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait between two tries; 30 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long is waited in all, at least; 2 h unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Total { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The wait behind so many failures, 1 or more.</summary>
    public TimeSpan DelayAfter(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(FirstDelay.Ticks * Math.Pow(2, Math.Min(failures, 60) - 1), LongestDelay.Ticks));

    /// <summary>Whether so many failures are enough: all has been waited for that shall be.</summary>
    public bool IsOverAfter(int failures) =>
        Enumerable.Range(1, Math.Min(failures - 1, 100_000))
            .Aggregate(TimeSpan.Zero, (waited, failure) => waited + DelayAfter(failure)) >= Total;
}
