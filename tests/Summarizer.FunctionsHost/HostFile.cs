using System.Text.Json;

namespace Summarizer.FunctionsHost;

/// <summary>What <c>host.json</c> beside the app says, with the host's own defaults for what it leaves out.</summary>
sealed class HostFile
{
    readonly JsonElement extensions;

    HostFile(JsonElement extensions) => this.extensions = extensions;

    public static HostFile Read(string appDirectory)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(appDirectory, "host.json")));
        return new HostFile(root.TryGetProperty("extensions", out var extensions) ? extensions : JsonDocument.Parse("{}").RootElement);
    }

    public string RoutePrefix => Find("http", "routePrefix")?.GetString() ?? "api";

    public int BlobParallelism => Find("blobs", "maxDegreeOfParallelism")?.GetInt32() ?? 8 * Environment.ProcessorCount;

    public int BlobTries => Find("blobs", "poisonBlobThreshold")?.GetInt32() ?? 5;

    public int QueueBatch => Find("queues", "batchSize")?.GetInt32() ?? 16;

    public int QueueTries => Find("queues", "maxDequeueCount")?.GetInt32() ?? 5;

    public TimeSpan QueueMaxPolling => Duration("queues", "maxPollingInterval") ?? TimeSpan.FromMinutes(1);

    public TimeSpan QueueRetryDelay => Duration("queues", "visibilityTimeout") ?? TimeSpan.Zero;

    public bool QueueBase64 => Find("queues", "messageEncoding")?.GetString() != "none";

    TimeSpan? Duration(string extension, string name) =>
        Find(extension, name)?.GetString() is { } text ? TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    JsonElement? Find(string extension, string name) =>
        extensions.TryGetProperty(extension, out var found) && found.TryGetProperty(name, out var value) ? value : null;
}
