using System.Diagnostics;
using System.Diagnostics.Metrics;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>What the product tells about itself through OpenTelemetry; hosts subscribe to <see cref="Name"/>.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Summarizer";

    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Articles = Meter.CreateCounter<long>("summarizer.articles", "{article}", "Runs of the pipeline, by outcome.");
    static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("summarizer.lag", "s", "From the upload to the kept outcome.");
    static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("summarizer.step.duration", "s", "Time in a step of the way: read, engine.");
    static readonly Counter<long> Degraded = Meter.CreateCounter<long>("summarizer.degraded", "{summary}", "Summaries by the rules in place of the LLM, by reason.");
    static readonly Counter<long> Tokens = Meter.CreateCounter<long>("summarizer.llm.tokens", "{token}", "Tokens of the LLM, by direction.");
    static readonly Counter<double> Cost = Meter.CreateCounter<double>("summarizer.llm.cost", description: "Estimated cost of the LLM, in the currency of its prices.");
    static readonly Histogram<double> Grounded = Meter.CreateHistogram<double>("summarizer.llm.grounded", "1", "The share of the LLM's facts that stand in the article.");
    static readonly Histogram<long> SweepSent = Meter.CreateHistogram<long>("summarizer.sweep.sent", "{article}", "Names that a sweep found in need of work.");

    /// <summary>Traces of the way.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Counts how a run ended; <paramref name="lag"/> since the upload when something new was kept.</summary>
    public static void Ran(PipelineOutcome outcome, TimeSpan? lag = null)
    {
        Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
        if (lag is { } time)
            Lag.Record(Math.Max(0, time.TotalSeconds));
    }

    /// <summary>Records the time in a step since <paramref name="started"/>, a value of <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public static void Took(string step, TimeProvider clock, long started) =>
        Duration.Record(clock.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("step", step));

    /// <summary>Counts what a summary cost and whether it is degraded.</summary>
    public static void Wrote(Summary summary)
    {
        if (summary.Engine.Degraded is { } reason)
            Degraded.Add(1, new KeyValuePair<string, object?>("reason", reason));
        if (summary.Engine.Grounded is { } share)
            Grounded.Record(share);
        if (summary.Usage is not { } usage)
            return;
        Tokens.Add(usage.InputTokens, new KeyValuePair<string, object?>("direction", "in"));
        Tokens.Add(usage.OutputTokens, new KeyValuePair<string, object?>("direction", "out"));
        if (usage.Cost is { } cost)
            Cost.Add((double)cost);
    }

    /// <summary>Records how many names a sweep sent.</summary>
    public static void Swept(long sent) => SweepSent.Record(sent);
}
