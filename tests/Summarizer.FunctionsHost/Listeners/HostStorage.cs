using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summarizer.FunctionsHost.Listeners;

/// <summary>The host's own way to storage. A listener that waits for a silent storage hears nothing else: it waits for seconds.</summary>
static class HostStorage
{
    static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(5);

    public static BlobServiceClient Blobs(string connection) => new(connection, Impatient(new BlobClientOptions()));

    public static QueueServiceClient Queues(string connection, HostFile file) => new(connection, Impatient(new QueueClientOptions
    {
        MessageEncoding = file.QueueBase64 ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None,
    }));

    /// <summary>Whether storage refused, or did not answer; the retries throw several such together.</summary>
    public static bool IsTrouble(Exception trouble) => trouble is RequestFailedException or IOException
        || (trouble is AggregateException several && several.InnerExceptions.All(one => IsTrouble(one) || one is OperationCanceledException));

    static T Impatient<T>(T options) where T : ClientOptions
    {
        options.Retry.NetworkTimeout = NetworkTimeout;
        return options;
    }
}
