using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;

namespace Summarizer.FunctionsHost;

/// <summary>The stream of messages to and from one worker. Answers have the identifier of their question.</summary>
sealed class WorkerChannel(HostLog log)
{
    readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>();
    readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> questions = new();
    readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile Exception? closed;

    /// <summary>What the worker calls itself.</summary>
    public string WorkerId { get; } = Guid.NewGuid().ToString();

    /// <summary>Ends when the worker has connected.</summary>
    public Task Started => started.Task;

    public void Tell(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <exception cref="FunctionFailedException">The worker ended before it answered.</exception>
    public async Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        if (question.RequestId.Length == 0)
            question.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        questions[question.RequestId] = answer;
        if (closed is { } reason)
            answer.TrySetException(reason);
        Tell(question);
        try
        {
            return await answer.Task;
        }
        finally
        {
            questions.TryRemove(question.RequestId, out _);
        }
    }

    public void Close(string reason)
    {
        closed = new FunctionFailedException(reason);
        started.TrySetException(closed);
        outgoing.Writer.TryComplete();
        foreach (var question in questions.Values)
            question.TrySetException(closed);
    }

    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> responses,
        CancellationToken cancellation)
    {
        started.TrySetResult();
        var writing = WriteAsync(responses, cancellation);
        while (await incoming.MoveNext(cancellation))
            Receive(incoming.Current);
        outgoing.Writer.TryComplete();
        await writing;
    }

    async Task WriteAsync(IServerStreamWriter<StreamingMessage> responses, CancellationToken cancellation)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
            await responses.WriteAsync(message, cancellation);
    }

    void Receive(StreamingMessage message)
    {
        if (message.RpcLog is { } line)
            log.Add($"{line.Level} {line.Category}: {line.Message}{(line.Exception is { } exception ? $" {exception.Message} {exception.StackTrace}" : "")}");
        else if (questions.TryGetValue(message.RequestId, out var question))
            question.TrySetResult(message);
    }
}
