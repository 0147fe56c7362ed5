using System.Diagnostics;
using System.Diagnostics.Metrics;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>What the product tells about itself through OpenTelemetry; hosts subscribe to <see cref="Name"/>.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Summarizer";

    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("summarizer.articles", "{article}", "Runs of the pipeline, by outcome.");
    static readonly Histogram<double> Lag =
        Meter.CreateHistogram<double>("summarizer.lag", "s", "From the upload to the first outcome that is kept of it.");
    static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("summarizer.step.duration", "s",
            "Time in a step of the way: download, read, engine, store; and in a whole sweep.");
    static readonly Counter<long> Degraded =
        Meter.CreateCounter<long>("summarizer.degraded", "{summary}", "Summaries by the rules in place of the LLM, by reason.");
    static readonly Counter<long> Tokens =
        Meter.CreateCounter<long>("summarizer.llm.tokens", "{token}", "Tokens of the LLM, by direction.");
    static readonly Counter<double> Cost =
        Meter.CreateCounter<double>("summarizer.llm.cost", description: "Estimated cost of the LLM, in the currency of its prices.");
    static readonly Histogram<double> Grounded =
        Meter.CreateHistogram<double>("summarizer.llm.grounded", "1", "The share of the LLM's facts that stand in the article.");
    static readonly Histogram<long> SweepSent =
        Meter.CreateHistogram<long>("summarizer.sweep.sent", "{article}",
            "Names that a sweep found missed: no summary, an old one, or one whose article is gone.");
    static readonly Histogram<long> SweepBackfill =
        Meter.CreateHistogram<long>("summarizer.sweep.backfill", "{article}", "Names that a sweep sent for a better summary.");

    static readonly ActivitySource Activities = new(Name);

    /// <summary>Begins the trace of an article's way; null when nobody listens.</summary>
    public static Activity? Way(ArticleName article) => Activities.StartActivity("way")?.SetTag("article", article.Value);

    /// <summary>Begins a step of the way, which ends when it is disposed of: a span of the trace, and a time in the metric.</summary>
    public static TimedStep Begin(string step) => new(step, Activities.StartActivity(step), Stopwatch.GetTimestamp());

    /// <summary>Counts how a run ended.</summary>
    public static void Ran(PipelineOutcome outcome) =>
        Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    /// <summary>Records how long after the upload its first outcome was kept; never less than nothing, though clocks differ.</summary>
    public static void KeptFirst(TimeSpan lag) => Lag.Record(Math.Max(0, lag.TotalSeconds));

    /// <summary>Counts a run that threw.</summary>
    public static void Failed(Activity? way, Exception cause)
    {
        // The name of the exception, not its message, which may quote the article.
        way?.SetStatus(ActivityStatusCode.Error, cause.GetType().Name);
        Articles.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));
    }

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

    /// <summary>Records how many names a sweep sent: those that were missed, and those that could be better.</summary>
    public static void Swept(long sent, long backfill)
    {
        SweepSent.Record(sent);
        SweepBackfill.Record(backfill);
    }

    /// <summary>A step that is being taken.</summary>
    public readonly record struct TimedStep(string Name, Activity? Activity, long Started) : IDisposable
    {
        /// <summary>Records the time it took.</summary>
        public void Dispose()
        {
            Duration.Record(Stopwatch.GetElapsedTime(Started).TotalSeconds, new KeyValuePair<string, object?>("step", Name));
            Activity?.Dispose();
        }
    }
}
