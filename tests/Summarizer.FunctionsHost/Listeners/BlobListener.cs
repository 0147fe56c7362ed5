using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summarizer.FunctionsHost.Listeners;

/// <summary>
/// Starts a function for each blob that is new or has changed since it was last seen; it polls, and remembers nothing when the host is
/// started again.
/// </summary>
/// <remarks>What fails is tried again at once, and after the last try goes to <c>webjobs-blobtrigger-poison</c>, with the real host's message.</remarks>
sealed class BlobListener(HostedApp host, HostedFunction function, HostFile file, HostedAppOptions options)
{
    static readonly TimeSpan Polling = TimeSpan.FromSeconds(0.5);

    readonly ConcurrentDictionary<string, ETag> seen = new();
    readonly BlobContainerClient blobs = HostStorage.Blobs(options.Settings[function["connection"]!])
        .GetBlobContainerClient(Container(function));
    readonly QueueClient poison = HostStorage.Queues(options.Settings[function["connection"]!], file)
        .GetQueueClient("webjobs-blobtrigger-poison");

    /// <summary>The container of a function's path, <c>articles/{name}</c>.</summary>
    public static string Container(HostedFunction function) => function["path"]!.Split('/')[0];

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Parallel.ForEachAsync(await FindAsync(stopping),
                    new ParallelOptions { MaxDegreeOfParallelism = file.BlobParallelism, CancellationToken = stopping },
                    async (found, cancellation) => await RunAsync(found.Name, found.ETag, cancellation));
                await Task.Delay(Polling, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    async Task<IReadOnlyList<(string Name, ETag ETag)>> FindAsync(CancellationToken stopping)
    {
        var found = new List<(string, ETag)>();
        try
        {
            await foreach (var blob in blobs.GetBlobsAsync(cancellationToken: stopping))
            {
                if (blob.Properties.ETag is { } version && !(seen.TryGetValue(blob.Name, out var last) && last == version))
                    found.Add((blob.Name, version));
            }
        }
        catch (Exception trouble) when (HostStorage.IsTrouble(trouble))
        {
            // There is no container yet, or storage is in trouble.
        }
        return found;
    }

    async Task RunAsync(string name, ETag version, CancellationToken stopping)
    {
        var done = false;
        for (var tries = 0; tries < file.BlobTries && !done; tries++)
            done = await host.TryInvokeAsync(function, found => Invocation.Blob(found, blobs.Name, name), stopping);
        try
        {
            if (!done)
            {
                await poison.CreateIfNotExistsAsync(cancellationToken: stopping);
                await poison.SendMessageAsync(JsonSerializer.Serialize(new
                {
                    FunctionId = "Host.Functions." + function.Name, BlobType = "BlockBlob", ContainerName = blobs.Name, BlobName = name,
                        ETag = version.ToString("H"),
                }), stopping);
            }
            seen[name] = version;
        }
        catch (Exception trouble) when (HostStorage.IsTrouble(trouble))
        {
            // It is found again.
        }
    }
}
