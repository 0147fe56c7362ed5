using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Summarizer.AzureBlobs;

/// <summary>
/// How storage is reached, from the settings that the Functions host reads too: <c>Storage</c>, or <c>Storage__blobServiceUri</c> with
/// <c>Storage__queueServiceUri</c>.
/// </summary>
/// <remarks><c>Storage__NetworkTimeout</c> is how long an answer may take, 20 s unless set.</remarks>
public sealed class StorageConnection
{
    /// <summary>A look whether storage is back waits no longer than this.</summary>
    static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(2);

    readonly StorageOutage blobOutage = new("Blob storage"), queueOutage = new("Queue storage");

    StorageConnection(IConfiguration configuration, Action<ClientOptions>? configure)
    {
        var timeout = configuration.GetValue("Storage:NetworkTimeout", TimeSpan.FromSeconds(20));
        var blobOptions = With(new BlobClientOptions(), timeout, blobOutage, configure);
        var queueOptions = With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, timeout, queueOutage, configure);
        (Blobs, Queues) = configuration["Storage"] is { Length: > 0 } secret
            ? ByString(secret, blobOptions, queueOptions)
            : ByIdentity(configuration, blobOptions, queueOptions);
    }

    /// <summary>The blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The queues; messages are Base64, as the queue trigger expects.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they are.</param>
    /// <param name="configure">Changes how the clients behave, such as their retries.</param>
    /// <exception cref="InvalidOperationException">They are missing or wrong; the message names the key.</exception>
    public static StorageConnection From(IConfiguration configuration, Action<ClientOptions>? configure = null) =>
        new(configuration, configure);

    /// <summary>Tells a log of outages, in a line at the beginning and one at the end of each.</summary>
    internal void LogTo(ILogger log) => blobOutage.Log = queueOutage.Log = log;

    static (BlobServiceClient, QueueServiceClient) ByString(string connection, BlobClientOptions blobOptions,
        QueueClientOptions queueOptions)
    {
        try
        {
            return (new BlobServiceClient(connection, blobOptions), new QueueServiceClient(connection, queueOptions));
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException("The setting Storage is no storage connection string. For a local Azurite it is UseDevelopmentStorage=true.", wrong);
        }
    }

    static (BlobServiceClient, QueueServiceClient) ByIdentity(IConfiguration configuration, BlobClientOptions blobOptions,
        QueueClientOptions queueOptions)
    {
        TokenCredential credential = configuration["Storage:clientId"] is { Length: > 0 } identity
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))
            : new DefaultAzureCredential();
        return (
            new BlobServiceClient(Address(configuration, "Storage:blobServiceUri"), credential, blobOptions),
            new QueueServiceClient(Address(configuration, "Storage:queueServiceUri"), credential, queueOptions));
    }

    static Uri Address(IConfiguration configuration, string key) =>
        Uri.TryCreate(configuration[key], UriKind.Absolute, out var address) ? address : throw new InvalidOperationException(
            $"Set Storage to a connection string, or {key.Replace(":", "__", StringComparison.Ordinal)} to the address of the service.");

    // Two seconds of retries for an accident; what lasts longer is an outage, and waits elsewhere.
    T With<T>(T options, TimeSpan timeout, StorageOutage outage, Action<ClientOptions>? configure) where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromSeconds(0.25);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = timeout;
        options.AddPolicy(new StorageGate(outage, timeout < LookTimeout ? timeout : LookTimeout,
            (address, cancellation) => StorageContainers.MakeAsync(this, address, cancellation)), HttpPipelinePosition.PerCall);
        options.AddPolicy(new AttemptObserver(outage), HttpPipelinePosition.PerRetry);
        configure?.Invoke(options);
        return options;
    }
}
