using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Summarizer.Functions;

/// <summary>Where traces, metrics and logs go.</summary>
public static class Exporters
{
    /// <summary>Adds an exporter for each destination that is set: Application Insights, an OTLP collector, both or none.</summary>
    public static IServiceCollection AddExporters(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
        // Azure Monitor's throws at start when it has no destination.
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
            telemetry.UseAzureMonitorExporter();
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
            telemetry.UseOtlpExporter();
        return services;
    }
}
