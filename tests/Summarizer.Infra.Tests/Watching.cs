using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Summarizer.Infra.Tests;

/// <summary>A query over a metric that nobody writes is silent for ever: the names in infra/ are those of the meter.</summary>
public sealed partial class Watching
{
    static readonly IReadOnlySet<string> Metrics = PublishedMetrics();

    [Theory]
    [InlineData("alerts.bicep")]
    [InlineData("workbook.json")]
    public void Every_metric_asked_for_is_one_that_the_app_writes(string file)
    {
        var asked = MetricName().Matches(File.ReadAllText(Path.Combine(Bicep.Infra, file))).Select(match => match.Value).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains(name, Metrics));
    }

    [Fact]
    public void The_workbook_asks_over_the_time_that_its_reader_chose()
    {
        var queries = JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.Infra, "workbook.json")))!["items"]!.AsArray()
            .Where(item => item!["type"]!.GetValue<int>() == 3).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Equal("Time", query!["content"]!["timeContextFromParameter"]!.GetValue<string>()));
    }

    static HashSet<string> PublishedMetrics()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => names.Add(instrument.Name) };
        RuntimeHelpers.RunClassConstructor(typeof(Telemetry).TypeHandle);
        listener.Start();
        return [.. names.Where(name => name.StartsWith("summarizer.", StringComparison.Ordinal))];
    }

    [GeneratedRegex("""(?<=")summarizer(\.[a-z]+)+(?=\\?")""")]
    private static partial Regex MetricName();
}
