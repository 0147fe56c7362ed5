using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Summarizer.FunctionsHost.Listeners;

/// <summary>
/// Starts a function for each message of its queue. What fails comes back, and goes to the poison queue when it has failed too often.
/// </summary>
sealed class QueueListener
{
    // As the real host takes them: what a host that was killed had taken is seen again after this.
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    static readonly TimeSpan MinPolling = TimeSpan.FromMilliseconds(100);

    readonly HostedApp host;
    readonly HostedFunction function;
    readonly HostFile file;
    readonly QueueClient queue;
    readonly QueueClient? poison;

    public QueueListener(HostedApp host, HostedFunction function, HostFile file, HostedAppOptions options)
    {
        (this.host, this.function, this.file) = (host, function, file);
        var queues = HostStorage.Queues(options.Settings[function["connection"]!], file);
        queue = queues.GetQueueClient(function["queueName"]);
        // A poison queue has none of its own.
        poison = queue.Name.EndsWith("-poison", StringComparison.Ordinal) ? null : queues.GetQueueClient(queue.Name + "-poison");
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = MinPolling;
        try
        {
            while (true)
            {
                var messages = await ReceiveAsync(stopping);
                await Task.WhenAll(messages.Select(message => HandleAsync(message, stopping)));
                pause = messages.Count > 0 ? MinPolling : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, file.QueueMaxPolling.Ticks));
                if (messages.Count == 0)
                    await Task.Delay(pause, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stopping)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(file.QueueBatch, Lease, stopping)).Value;
        }
        catch (Exception trouble) when (HostStorage.IsTrouble(trouble))
        {
            // There is no queue yet, or storage is in trouble.
            return [];
        }
    }

    async Task HandleAsync(QueueMessage message, CancellationToken stopping)
    {
        var text = message.Body.ToString();
        var done = await host.TryInvokeAsync(function, found => Invocation.Queue(found, text, message), stopping);
        try
        {
            if (done)
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);
            else if (poison is not null)
                await ReleaseAsync(message, text, poison);
        }
        catch (Exception trouble) when (HostStorage.IsTrouble(trouble))
        {
            // It is seen again when its lease is over.
        }
    }

    async Task ReleaseAsync(QueueMessage message, string text, QueueClient to)
    {
        if (message.DequeueCount < file.QueueTries)
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, (string?)null, file.QueueRetryDelay);
            return;
        }
        await to.CreateIfNotExistsAsync();
        await to.SendMessageAsync(text);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
