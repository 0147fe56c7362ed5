using System.Diagnostics.Metrics;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Meters belong to the process: what is measured here must not run beside the other tests.</summary>
[CollectionDefinition(nameof(Metrics), DisableParallelization = true)]
[Collection(nameof(Metrics))]
public sealed class Metrics
{
    [Fact]
    public async Task Calls_are_counted_by_how_they_ended()
    {
        var outcomes = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name && instrument.Name == "summarizer.llm.calls")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => outcomes.Add($"{count} {tags[0].Key}={tags[0].Value}"));
        listener.Start();
        await using var server = await OpenAiServer.StartAsync(Some.GoodReply, Reply.Chat("garbage"), Reply.Status(429, retryAfter: "600"));
        using var engine = new Engine(server.Endpoint);

        for (var i = 0; i < 4; i++)
            await engine.WriteAsync(Some.Article($"{Some.Lead} Number {i}.", Some.Second, Some.Third));

        Assert.Equal(["1 outcome=answered", "1 outcome=malformed", "1 outcome=rate-limited", "1 outcome=rate-limited"], outcomes);
    }
}
