using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Summarizer.AzureBlobs;

/// <summary>
/// Sees each attempt of each call to storage, notes whether it was answered, and ends the call's retries once storage is known to be away.
/// </summary>
sealed class AttemptObserver(StorageOutage outage) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception met) when (StorageTrouble.Of(met, message) is { } trouble)
        {
            var isCertain = met.GetBaseException() is SocketException
            {
                SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NetworkUnreachable
                    or SocketError.HostUnreachable,
            };
            if (outage.Failed(trouble, isCertain))
                throw trouble.ToException();
            throw;
        }
        if (StorageTrouble.Of(message.Response) is not { } told)
            outage.Answered();
        else if (outage.Failed(told, isCertain: false))
            throw told.ToException();
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything is asynchronous.");
}
