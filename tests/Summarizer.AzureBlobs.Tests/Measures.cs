using System.Diagnostics;
using System.Diagnostics.Metrics;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Measures : IDisposable
{
    readonly Azurite azurite;
    readonly MeterListener meters = new();
    readonly ActivityListener traces;
    readonly List<(string Name, string? Tag, double Value)> measured = [];
    readonly List<Activity> ended = [];

    public Measures(Azurite azurite)
    {
        this.azurite = azurite;
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.Start();
        traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(traces);
    }

    public void Dispose()
    {
        meters.Dispose();
        traces.Dispose();
    }

    [Fact]
    public async Task A_run_is_counted_by_its_outcome()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.UploadAsync("blank", " ");
        foreach (var name in new[] { "a", "a", "blank", "missing" })
            await room.RunAsync(name);
        await using var troubled = room.Another(new Faults("GET articles", Fault.InternalError, 10));
        await Assert.ThrowsAnyAsync<Exception>(() => troubled.RunAsync("a"));

        Assert.Equal(["summarized", "current", "rejected", "gone", "failed"],
            measured.Where(m => m.Name == "summarizer.articles").Select(m => m.Tag));
    }

    [Fact]
    public async Task The_first_outcome_of_an_upload_tells_the_lag_and_no_later_one()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        room.Clock.Shift = TimeSpan.FromMinutes(10);

        await room.RunAsync("a");
        await room.RunAsync("a", again: true);

        Assert.InRange(Assert.Single(measured, m => m.Name == "summarizer.lag").Value, 600, 660);
    }

    [Fact]
    public async Task Each_step_has_its_time_and_its_span()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");

        await room.RunAsync("a");

        Assert.Equal(["download", "read", "engine", "store"], measured.Where(m => m.Name == "summarizer.step.duration").Select(m => m.Tag));
        var way = Assert.Single(ended, activity => activity.OperationName == "way");
        Assert.Equal("a", way.GetTagItem("article"));
        Assert.Equal(["download", "read", "engine", "store"],
            ended.Where(activity => activity.ParentSpanId == way.SpanId).Select(activity => activity.OperationName));
    }

    [Fact]
    public async Task A_model_is_counted_by_its_tokens_cost_and_trouble()
    {
        await using var room = await Newsroom.OpenAsync(azurite, engine: rules => new Costly(rules));
        await room.UploadAsync("a");

        await room.RunAsync("a");

        Assert.Contains(("summarizer.llm.tokens", "in", 1500), measured);
        Assert.Contains(("summarizer.llm.tokens", "out", 250), measured);
        Assert.Contains(("summarizer.llm.cost", null, 0.5), measured);
        Assert.Contains(("summarizer.llm.grounded", null, 0.75), measured);
        Assert.Contains(("summarizer.degraded", "ungrounded", 1), measured);
    }

    [Fact]
    public async Task A_sweep_is_counted_by_what_it_finds()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.RunAsync("a");
        await using var changed = room.Another(engine: rules => new Costly(rules));
        await room.UploadAsync("missed");
        await room.UploadAsync("missed too");

        await changed.SweepAsync();

        Assert.Contains(("summarizer.sweep.sent", null, 2), measured);
        Assert.Contains(("summarizer.sweep.backfill", null, 1), measured);
    }

    void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Add((instrument.Name, tags.Length == 0 ? null : (string?)tags[0].Value, value));

    /// <summary>The rules, with a bill.</summary>
    sealed class Costly(ISummarizer rules) : ISummarizer
    {
        public string Fingerprint => "costly";

        public async Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) =>
            await rules.SummarizeAsync(article, cancellation) with
        {
            Engine = new EngineInfo("llm", "1", "model", Degradation.Ungrounded.ToWord(), 0.75),
            Usage = new Usage(1500, 250, 0.5m),
        };
    }
}
