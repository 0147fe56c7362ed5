using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;

namespace Summarizer.FunctionsHost;

/// <summary>Where workers connect. The first message says which of the started ones it is.</summary>
sealed class WorkerEndpoint(WorkerChannels channels) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (await requestStream.MoveNext(context.CancellationToken) && requestStream.Current.StartStream is { } start
            && channels.TryGetValue(start.WorkerId, out var channel))
        {
            await channel.ServeAsync(requestStream, responseStream, context.CancellationToken);
        }
    }
}

/// <summary>The channels of the started workers, by the worker's identifier.</summary>
sealed class WorkerChannels : ConcurrentDictionary<string, WorkerChannel>;
