using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>Puts Azure storage into a host's container.</summary>
public static class AzureStorageServices
{
    /// <summary>Adds the inbox, the store, the queue and the ledger of tokens.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The settings of <see cref="StorageConnection"/>.</param>
    /// <param name="configure">Changes how the clients of storage behave, such as their retries.</param>
    /// <exception cref="InvalidOperationException">The settings are missing or wrong; the message names the key.</exception>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, IConfiguration configuration,
        Action<ClientOptions>? configure = null)
    {
        services.AddOptions<BackfillOptions>().Bind(configuration.GetSection("Backfill")).ValidateDataAnnotations().ValidateOnStart();
        // Wrong settings end the start here, not the first call.
        var connection = StorageConnection.From(configuration, configure);
        return services
            .AddSingleton(provider =>
            {
                connection.LogTo(provider.GetRequiredService<ILogger<StorageConnection>>());
                return connection;
            })
            .AddSingleton<StorageContainers>()
            .AddSingleton<CheckStorage>(provider => provider.GetRequiredService<StorageContainers>().CheckAsync)
            .AddSingleton<IArticleInbox, BlobArticleInbox>()
            .AddSingleton<ISummaryStore, BlobSummaryStore>()
            .AddSingleton<ITokenLedger, BlobTokenLedger>()
            .AddSingleton<WorkQueue>();
    }
}
