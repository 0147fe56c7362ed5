using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Summarizer.AzureBlobs;

/// <summary>How storage is reached, from the settings that the Functions host reads too: <c>Storage</c>, or <c>Storage__blobServiceUri</c> with <c>Storage__queueServiceUri</c>.</summary>
public sealed class StorageConnection
{
    StorageConnection(BlobServiceClient blobs, QueueServiceClient queues) => (Blobs, Queues) = (blobs, queues);

    /// <summary>The blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The queues; messages are Base64, as the queue trigger expects.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they are.</param>
    /// <param name="configure">Changes how the clients behave, such as their retries.</param>
    /// <exception cref="InvalidOperationException">They are missing or wrong; the message names the key.</exception>
    public static StorageConnection From(IConfiguration configuration, Action<ClientOptions>? configure = null)
    {
        var blobOptions = With(new BlobClientOptions(), configure);
        var queueOptions = With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, configure);
        if (configuration["Storage"] is { Length: > 0 } connection)
        {
            try
            {
                return new StorageConnection(new BlobServiceClient(connection, blobOptions), new QueueServiceClient(connection, queueOptions));
            }
            catch (FormatException wrong)
            {
                throw new InvalidOperationException("The setting Storage is no storage connection string. For a local Azurite it is UseDevelopmentStorage=true.", wrong);
            }
        }
        TokenCredential credential = configuration["Storage:clientId"] is { Length: > 0 } identity
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))
            : new DefaultAzureCredential();
        return new StorageConnection(
            new BlobServiceClient(Address(configuration, "Storage:blobServiceUri"), credential, blobOptions),
            new QueueServiceClient(Address(configuration, "Storage:queueServiceUri"), credential, queueOptions));
    }

    static Uri Address(IConfiguration configuration, string key) =>
        Uri.TryCreate(configuration[key], UriKind.Absolute, out var address) ? address : throw new InvalidOperationException(
            $"Set Storage to a connection string, or {key.Replace(":", "__", StringComparison.Ordinal)} to the address of the service.");

    static T With<T>(T options, Action<ClientOptions>? configure) where T : ClientOptions
    {
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromSeconds(0.5);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        options.AddPolicy(new AvailabilityPolicy(), HttpPipelinePosition.PerCall);
        configure?.Invoke(options);
        return options;
    }
}
