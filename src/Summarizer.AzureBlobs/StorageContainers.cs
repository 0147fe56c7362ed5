namespace Summarizer.AzureBlobs;

/// <summary>The containers and the queue, by name; in Azure the deployment makes them, on a laptop the local host.</summary>
public sealed class StorageContainers(StorageConnection storage)
{
    /// <summary>What people upload.</summary>
    public const string Articles = "articles";

    /// <summary>What came of it, <c>NAME.json</c> each.</summary>
    public const string Summaries = "summaries";

    /// <summary>The newest-first order: an empty blob for each outcome, named so that storage sorts the newest first.</summary>
    public const string Newest = "newest";

    /// <summary>What instances share: the tokens of each day.</summary>
    public const string State = "state";

    /// <summary>Makes what is not there yet.</summary>
    public async Task CreateAsync(CancellationToken cancellation = default)
    {
        foreach (var name in new[] { Articles, Summaries, Newest, State })
            await storage.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await storage.Queues.GetQueueClient(WorkQueue.Name).CreateIfNotExistsAsync(cancellationToken: cancellation);
    }
}
