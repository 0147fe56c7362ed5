using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summarizer.FunctionsHost.Listeners;

/// <summary>The host's own way to storage. A listener asks again soon: for a storage that is silent it waits for seconds.</summary>
static class HostStorage
{
    static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(2);

    public static BlobServiceClient Blobs(string connection) => new(connection, Impatient(new BlobClientOptions()));

    public static QueueServiceClient Queues(string connection, HostFile file) => new(connection, Impatient(new QueueClientOptions
    {
        MessageEncoding = file.QueueBase64 ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None,
    }));

    /// <summary>
    /// Whether storage refused, or did not answer in time; retries throw several such together. A listener that is stopped learns it when
    /// it pauses.
    /// </summary>
    public static bool IsTrouble(Exception trouble) => trouble is RequestFailedException or IOException or OperationCanceledException
        || (trouble is AggregateException several && several.InnerExceptions.All(IsTrouble));

    static T Impatient<T>(T options) where T : ClientOptions
    {
        options.Retry.NetworkTimeout = NetworkTimeout;
        options.Retry.MaxRetries = 1;
        return options;
    }
}
