using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Engines;
using Summarizer.Search;
using Summarizer.SemanticKernel;
using Summarizer.Web;
using Summarizer.Web.Webhooks;

namespace Summarizer.Functions.Tests;

public sealed class Settings
{
    // What a laptop needs otherwise; the options say why.
    static readonly Dictionary<string, string> OnALaptop = new() { ["Web__RequestWorkOnUpload"] = "true" };

    [Theory]
    [InlineData("Summarizer", typeof(EngineOptions))]
    [InlineData("Summarizer__Articles", typeof(ArticleOptions))]
    [InlineData("Web", typeof(WebOptions))]
    [InlineData("Webhook", typeof(WebhookOptions))]
    [InlineData("Llm", typeof(LlmOptions))]
    [InlineData("Backfill", typeof(BackfillOptions))]
    [InlineData("Search", typeof(SearchOptions))]
    public void The_sample_has_every_option_with_its_default(string section, Type options)
    {
        var prefix = section + "__";
        var given = Deployment.Settings.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)
            && !setting.Key[prefix.Length..].Contains("__", StringComparison.Ordinal));
        Assert.Equal(options.GetProperties().Select(property => property.Name).Order(),
            given.Select(setting => setting.Key[prefix.Length..]).Order());

        var bound = Configuration().GetSection(section.Replace("__", ":", StringComparison.Ordinal)).Get(options)!;
        var defaults = Activator.CreateInstance(options);
        Assert.All(options.GetProperties().Where(property => !OnALaptop.ContainsKey(prefix + property.Name)),
            property => Assert.Equal(property.GetValue(defaults) ?? "", property.GetValue(bound) ?? ""));
    }

    [Fact]
    public void On_a_laptop_uploads_ask_for_work_themselves_and_the_sweep_is_never_far()
    {
        Assert.All(OnALaptop, setting => Assert.Equal(setting.Value, Deployment.Settings[setting.Key]));
        Assert.Equal("*/10 * * * * *", Deployment.Settings["SweepSchedule"]);
    }

    [Fact]
    public void The_host_serves_whole_paths_and_reads_the_queues_as_they_are_written()
    {
        var host = Deployment.Json("host.json");
        Assert.Equal("2.0", host.GetProperty("version").GetString());
        Assert.Equal("OpenTelemetry", host.GetProperty("telemetryMode").GetString());
        Assert.Equal("", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("base64", host.GetProperty("extensions").GetProperty("queues").GetProperty("messageEncoding").GetString());
        Assert.Equal("true", Deployment.Settings["AzureWebJobsDisableHomepage"]);
    }

    [Fact]
    public void The_hosts_file_goes_into_the_functions_output() => Assert.Contains(
        XDocument.Load(Deployment.PathOf("src/Summarizer.Functions/Summarizer.Functions.csproj")).Descendants("None"),
        item => (string?)item.Attribute("Include") == "../../host.json" && (string?)item.Attribute("Link") == "host.json"
            && (string?)item.Attribute("CopyToOutputDirectory") == "PreserveNewest" && (string?)item.Attribute("CopyToPublishDirectory") == "PreserveNewest");

    [Theory]
    [InlineData("", "")]
    [InlineData("InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/", "")]
    [InlineData("", "http://127.0.0.1:9")]
    public void Telemetry_starts_with_and_without_a_destination(string applicationInsights, string collector)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = applicationInsights,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector,
        }).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddExporters(configuration).BuildServiceProvider();
        Assert.NotNull(services.GetService<OpenTelemetry.Trace.TracerProvider>());
        Assert.NotNull(services.GetService<OpenTelemetry.Metrics.MeterProvider>());
    }

    static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection(Deployment.Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":",
            StringComparison.Ordinal), (string?)setting.Value))).Build();
}
