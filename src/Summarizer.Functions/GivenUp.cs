using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Work;

namespace Summarizer.Functions;

/// <summary>
/// What the platform gave up behind its five quick tries goes on through the queue, later and later, until it is given up with a reason: no
/// article disappears.
/// </summary>
/// <remarks>These never throw over a message that makes no sense: it would only come back.</remarks>
public sealed class GivenUp(PatientWorker worker, ILogger<GivenUp> log)
{
    const string BlobPoison = "webjobs-blobtrigger-poison";
    const string WorkPoison = WorkQueue.Name + "-poison";

    /// <summary>Takes what the blob triggers gave up.</summary>
    [Function("UploadGivenUp")]
    public Task UploadGivenUpAsync([QueueTrigger(BlobPoison, Connection = "Storage")] string message, CancellationToken cancellation)
    {
        if (BlobName(message) is { Length: > 0 } blob)
            return worker.FailAsync(new WorkRequest(ArticleName.OfBlob(blob), Failures: 1), cancellation);
        log.LeftAlone("message of the queue " + BlobPoison, "It names no blob of the container articles.");
        return Task.CompletedTask;
    }

    /// <summary>Takes what the queue trigger gave up.</summary>
    [Function("WorkGivenUp")]
    public Task WorkGivenUpAsync([QueueTrigger(WorkPoison, Connection = "Storage")] string message, CancellationToken cancellation)
    {
        if (WorkQueue.TryParse(message, out var work, out var problem))
            return worker.FailAsync(work with { Failures = work.Failures + 1 }, cancellation);
        log.LeftAlone("message of the queue " + WorkPoison, problem);
        return Task.CompletedTask;
    }

    // The host writes {"FunctionId", "BlobType", "ContainerName", "BlobName", "ETag"}.
    static string? BlobName(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "ContainerName") == "articles"
                ? Text(json.RootElement, "BlobName")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonElement message, string property) =>
        message.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
