using System.Text.Json.Nodes;

namespace Summarizer.FunctionsHost;

/// <summary>
/// What <c>host.json</c> beside the app says, with the host's own defaults for what it leaves out; settings such as
/// <c>AzureFunctionsJobHost__extensions__queues__batchSize</c> come before it, as under the real host.
/// </summary>
sealed class HostFile
{
    readonly JsonNode? extensions;

    HostFile(JsonNode? extensions) => this.extensions = extensions;

    public static HostFile Read(HostedAppOptions options)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(options.AppDirectory, "host.json")))!;
        foreach (var (name, value) in options.Settings)
        {
            if (name.Split("__") is ["AzureFunctionsJobHost", "extensions", var extension, var property])
                ((root["extensions"] ??= new JsonObject())[extension] ??= new JsonObject())[property] = int.TryParse(value, out var number) ? number : value;
        }
        return new HostFile(root["extensions"]);
    }

    public string RoutePrefix => Find("http", "routePrefix")?.GetValue<string>() ?? "api";

    public int BlobParallelism => Find("blobs", "maxDegreeOfParallelism")?.GetValue<int>() ?? 8 * Environment.ProcessorCount;

    public int BlobTries => Find("blobs", "poisonBlobThreshold")?.GetValue<int>() ?? 5;

    public int QueueBatch => Find("queues", "batchSize")?.GetValue<int>() ?? 16;

    public int QueueTries => Find("queues", "maxDequeueCount")?.GetValue<int>() ?? 5;

    public TimeSpan QueueMaxPolling => Duration("queues", "maxPollingInterval") ?? TimeSpan.FromMinutes(1);

    public TimeSpan QueueRetryDelay => Duration("queues", "visibilityTimeout") ?? TimeSpan.Zero;

    public bool QueueBase64 => Find("queues", "messageEncoding")?.GetValue<string>() != "none";

    TimeSpan? Duration(string extension, string name) =>
        Find(extension, name)?.GetValue<string>() is { } text ? TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    JsonNode? Find(string extension, string name) => extensions?[extension]?[name];
}
