using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Summarizer.EmptyWorker;

/// <summary>The least that a worker with these two functions can do: what the app's start is measured against.</summary>
public static class LeastWork
{
    static readonly string Connection = Environment.GetEnvironmentVariable("Storage")!;
    static readonly BlobServiceClient Blobs = new(Connection);

    /// <summary>Answers that all containers and the queue do, as the app's does.</summary>
    [Function("Health")]
    public static async Task<IResult> HealthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get",
        Route = "api/health")] HttpRequest request)
    {
        var cancellation = request.HttpContext.RequestAborted;
        string[] containers = ["articles", "summaries", "newest", "state"];
        await Task.WhenAll(containers.Select(name => (Task)Blobs.GetBlobContainerClient(name)
            .GetPropertiesAsync(cancellationToken: cancellation))
            .Append(new QueueClient(Connection, "summarize-again").GetPropertiesAsync(cancellation)));
        return Results.Json(new { status = "healthy" });
    }

    /// <summary>Reads the blob, and writes as many bytes where its summary would be.</summary>
    [Function("ArticleUploaded")]
    public static async Task CopyAsync([BlobTrigger("articles/{name}", Source = BlobTriggerSource.EventGrid,
        Connection = "Storage")] BlobClient blob,
        string name, CancellationToken cancellation)
    {
        var article = await blob.DownloadContentAsync(cancellation);
        await Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".json")
            .UploadAsync(article.Value.Content, overwrite: true, cancellation);
    }
}
