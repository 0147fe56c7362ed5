using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.Functions;

/// <summary>
/// An upload starts the pipeline. Of the two triggers one is switched off by the setting <c>AzureWebJobs.(name).Disabled</c>.
/// </summary>
/// <remarks>
/// They bind the blob's name, not its content: the pipeline reads under <c>If-Match</c>, and only when there is something to do. The
/// trigger's own parameter is a client because that type is bound without a download.
/// </remarks>
public sealed class ArticleTriggers(PatientWorker worker)
{
    const string Articles = "articles/{name}";

    /// <summary>In Azure: Event Grid says what was uploaded.</summary>
    [Function("ArticleUploaded")]
    public Task UploadedAsync([BlobTrigger(Articles, Source = BlobTriggerSource.EventGrid, Connection = "Storage")] BlobClient blob,
        string name,
        CancellationToken cancellation) => RunAsync(name, cancellation);

    /// <summary>With Azurite, which sends no events: the container is polled.</summary>
    [Function("ArticleFound")]
    public Task FoundAsync([BlobTrigger(Articles, Connection = "Storage")] BlobClient blob, string name, CancellationToken cancellation) =>
        RunAsync(name, cancellation);

    Task<PipelineOutcome?> RunAsync(string blobName, CancellationToken cancellation) =>
        worker.RunAsync(new WorkRequest(ArticleName.OfBlob(blobName)), cancellation);
}
