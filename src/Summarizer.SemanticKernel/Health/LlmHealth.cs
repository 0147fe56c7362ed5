using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Health;

/// <summary>
/// How the service fares, as this instance sees it; and so, when to leave it alone and when to ask again for what it could not do.
/// </summary>
sealed class LlmHealth(LlmOptions options, TimeProvider clock)
{
    /// <summary>The longest pause, whatever a header says.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>How long a summary that may be made again still may: the sweep asks, and later the worker asks once more.</summary>
    static readonly TimeSpan AdmissionTime = TimeSpan.FromMinutes(10);

    /// <summary>A model that garbles an article's answer garbles it again more often than not, and each time it is paid.</summary>
    static readonly TimeSpan MalformedRest = TimeSpan.FromDays(1);

    static readonly string Malformed = Degradation.Malformed.ToWord();

    const int MaxAdmissions = 100_000;

    readonly Lock gate = new();
    readonly Dictionary<(string ETag, DateTimeOffset CreatedAt), DateTimeOffset> admitted = [];
    DateTimeOffset pausedUntil, probeAt, windowEnd;
    int admittedInWindow;
    bool isWell = true;
    DateTimeOffset? answeredAt, failedAt;
    Degradation reason;

    /// <summary>Whether the service asked to be left alone, and that time is not over.</summary>
    public bool IsPaused
    {
        get
        {
            lock (gate)
                return clock.GetUtcNow() < pausedUntil;
        }
    }

    /// <summary>The service answered.</summary>
    public void Answered()
    {
        lock (gate)
            (isWell, answeredAt) = (true, clock.GetUtcNow());
    }

    /// <summary>What there is to tell of it.</summary>
    public EngineHealth Report()
    {
        lock (gate)
        {
            return new EngineHealth(isWell, answeredAt, failedAt, failedAt is null ? null : reason.ToWord(),
                clock.GetUtcNow() < pausedUntil ? pausedUntil : null);
        }
    }

    /// <summary>A call failed.</summary>
    public void Failed(Trouble trouble)
    {
        if (!trouble.IsOfService && trouble.Reason is not Degradation.OverBudget)
            return;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            (isWell, failedAt, reason) = (false, now, trouble.Reason);
            probeAt = trouble.Reason is Degradation.OverBudget ? new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero)
                : now + options.BreakDuration;
            if (trouble.RetryAfter is { } wait && wait > options.MaxRetryAfter)
            {
                pausedUntil = now + (wait < LongestPause ? wait : LongestPause);
                probeAt = pausedUntil;
            }
        }
    }

    /// <summary>
    /// Whether a degraded summary may be made again now: so many in a minute while the service is well, and one now and then while it is
    /// not.
    /// </summary>
    public bool Admits(SummaryHeader kept)
    {
        var now = clock.GetUtcNow();
        if (!DegradationWords.MayPass(kept.Degraded) || (kept.Degraded == Malformed && now - kept.CreatedAt < MalformedRest))
            return false;
        lock (gate)
        {
            var key = (kept.SourceETag, kept.CreatedAt);
            if (admitted.TryGetValue(key, out var until) && now < until)
                return true;
            if (now >= windowEnd)
            {
                windowEnd = now + TimeSpan.FromMinutes(1);
                admittedInWindow = 0;
                Forget(now);
            }
            if (isWell ? admittedInWindow >= options.UpgradesPerMinute : now < probeAt)
                return false;
            if (!isWell)
                probeAt = now + options.BreakDuration;
            admittedInWindow++;
            admitted[key] = now + AdmissionTime;
            return true;
        }
    }

    void Forget(DateTimeOffset now)
    {
        foreach (var (key, until) in admitted)
        {
            if (until <= now || admitted.Count > MaxAdmissions)
                admitted.Remove(key);
        }
    }
}
