using Azure;
using Microsoft.Extensions.Logging;

namespace Summarizer.AzureBlobs;

/// <summary>
/// The containers and the queue, by name. In Azure the deployment makes them; wherever they are missing, a host makes them when it starts.
/// </summary>
public sealed partial class StorageContainers(StorageConnection storage, ILogger<StorageContainers> log)
{
    /// <summary>What people upload.</summary>
    public const string Articles = "articles";

    /// <summary>What came of it, one blob each.</summary>
    public const string Summaries = "summaries";

    /// <summary>The newest-first order: an empty blob for each outcome, named so that storage sorts the newest first.</summary>
    public const string Newest = "newest";

    /// <summary>What instances share: the tokens of each day, and notes.</summary>
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

    /// <summary>Asks each of them whether it is there and answers; what was deleted is made again.</summary>
    /// <exception cref="StorageUnavailableException">One of them does not; the message names it.</exception>
    public Task CheckAsync(CancellationToken cancellation = default) => Task.WhenAll(All
        .Select(name => CheckAsync($"container {name}",
            () => storage.Blobs.GetBlobContainerClient(name).GetPropertiesAsync(cancellationToken: cancellation)))
        .Append(CheckAsync($"queue {WorkQueue.Name}",
            () => storage.Queues.GetQueueClient(WorkQueue.Name).GetPropertiesAsync(cancellation))));

    static async Task CheckAsync<T>(string what, Func<Task<T>> askAsync)
    {
        try
        {
            await askAsync();
        }
        catch (StorageUnavailableException away)
        {
            throw new StorageUnavailableException($"The {what}: {away.Message}", away, away.RetryAfter);
        }
        catch (RequestFailedException refused)
        {
            throw new StorageUnavailableException($"The {what}: Storage refuses ({refused.Status}).", refused);
        }
    }

    /// <summary>Makes the container or the queue that an address of this storage leads to; false when it is none of these.</summary>
    internal static async Task<bool> MakeAsync(StorageConnection storage, Uri address, CancellationToken cancellation)
    {
        if (FirstSegment(storage.Blobs.Uri, address) is { } container && All.Contains(container))
            await storage.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        else if (FirstSegment(storage.Queues.Uri, address) == WorkQueue.Name)
            await storage.Queues.GetQueueClient(WorkQueue.Name).CreateIfNotExistsAsync(cancellationToken: cancellation);
        else
            return false;
        return true;
    }

    static string? FirstSegment(Uri service, Uri address)
    {
        var start = service.AbsoluteUri.TrimEnd('/') + "/";
        return address.AbsoluteUri.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            ? address.AbsoluteUri[start.Length..].Split('/', '?')[0] : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Storage does not let this host make containers and queues ({Code}): somebody who may must make the containers {Containers} and the queue {Queue}, unless they are there")]
    static partial void MayNotCreate(ILogger log, string containers, string queue, string? code);
}
