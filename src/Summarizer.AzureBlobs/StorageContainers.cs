using Azure;
using Microsoft.Extensions.Logging;

namespace Summarizer.AzureBlobs;

/// <summary>The containers and the queue, by name. In Azure the deployment makes them; wherever they are missing, a host makes them when it starts.</summary>
public sealed partial class StorageContainers(StorageConnection storage, ILogger<StorageContainers> log)
{
    /// <summary>What people upload.</summary>
    public const string Articles = "articles";

    /// <summary>What came of it, <c>NAME.json</c> each.</summary>
    public const string Summaries = "summaries";

    /// <summary>The newest-first order: an empty blob for each outcome, named so that storage sorts the newest first.</summary>
    public const string Newest = "newest";

    /// <summary>What instances share: the tokens of each day.</summary>
    public const string State = "state";

    static readonly string[] All = [Articles, Summaries, Newest, State];

    /// <summary>Makes what is not there yet. Where it may not, the log says so once, and the host works with what is there.</summary>
    /// <exception cref="RequestFailedException">Storage is in trouble.</exception>
    public async Task CreateAsync(CancellationToken cancellation = default)
    {
        try
        {
            foreach (var name in All)
                await storage.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation);
            await storage.Queues.GetQueueClient(WorkQueue.Name).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status is 401 or 403)
        {
            MayNotCreate(log, string.Join(", ", All), WorkQueue.Name, refused.ErrorCode);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage does not let this host make containers and queues ({Code}): somebody who may must make the containers {Containers} and the queue {Queue}, unless they are there")]
    static partial void MayNotCreate(ILogger log, string containers, string queue, string? code);
}
