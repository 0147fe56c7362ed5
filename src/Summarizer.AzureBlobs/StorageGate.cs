using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Summarizer.AzureBlobs;

/// <summary>What every call to storage passes: it fails at once while storage is known to be away; what storage suffers from, with the
/// retries used up, becomes
/// <see cref="StorageUnavailableException"/>; and a container or queue of ours that was deleted is made again.</summary>
/// <param name="outage">Whether storage is away.</param>
/// <param name="lookTimeout">How long a look whether it is back waits.</param>
/// <param name="makeAsync">Makes what an address names; false when it is none of ours.</param>
sealed class StorageGate(StorageOutage outage, TimeSpan lookTimeout,
    Func<Uri, CancellationToken, Task<bool>> makeAsync) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!outage.MayCall(out var known))
            throw known.ToException();
        if (outage.IsOn)
            message.NetworkTimeout = lookTimeout;
        try
        {
            await ProcessNextAsync(message, pipeline);
            if (IsMissingContainer(message.Response) && await makeAsync(message.Request.Uri.ToUri(), message.CancellationToken))
                await ProcessNextAsync(message, pipeline);
        }
        catch (Exception met) when (StorageTrouble.Of(met, message) is { } trouble)
        {
            throw trouble.ToException();
        }
        if (StorageTrouble.Of(message.Response) is { } told)
            throw told.ToException();
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything is asynchronous.");

    static bool IsMissingContainer(Response answer) =>
        answer.Status == 404 && StorageTrouble.CodeOf(answer) is "ContainerNotFound" or "QueueNotFound";
}
