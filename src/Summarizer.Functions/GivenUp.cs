using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Articles;
using Summarizer.AzureBlobs;

namespace Summarizer.Functions;

/// <summary>What failed five times leaves a reason where its summary would be, so that no article disappears silently.</summary>
/// <remarks>These never throw over a message that makes no sense: it would only come back.</remarks>
public sealed class GivenUp(ArticlePipeline pipeline, ILogger<GivenUp> log)
{
    const string BlobPoison = "webjobs-blobtrigger-poison";
    const string WorkPoison = WorkQueue.Name + "-poison";
    const string Reason = "Summarizing it failed again and again for reasons that are not the article's own. Ask for it again, or upload it again.";

    /// <summary>Takes what the blob triggers gave up.</summary>
    [Function("UploadGivenUp")]
    public Task UploadGivenUpAsync([QueueTrigger(BlobPoison, Connection = "Storage")] string message, CancellationToken cancellation)
    {
        string? problem = null;
        if (BlobName(message) is { } blob && ArticleName.TryParse(blob, out var name, out problem))
            return pipeline.GiveUpAsync(name, Reason, cancellation);
        log.LeftAlone("message of the queue " + BlobPoison, problem ?? "It names no blob of the container articles.");
        return Task.CompletedTask;
    }

    /// <summary>Takes what the queue trigger gave up.</summary>
    [Function("WorkGivenUp")]
    public Task WorkGivenUpAsync([QueueTrigger(WorkPoison, Connection = "Storage")] string message, CancellationToken cancellation)
    {
        if (WorkQueue.TryParse(message, out var work, out var problem))
            return pipeline.GiveUpAsync(work.Name, Reason, cancellation);
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
