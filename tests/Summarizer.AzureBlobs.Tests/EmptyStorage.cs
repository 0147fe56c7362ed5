using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class EmptyStorage(Azurite azurite)
{
    [Fact]
    public async Task A_host_makes_its_containers_and_its_queue_and_may_do_so_again()
    {
        var storage = StorageConnection.From(azurite.TakeAccount());
        var log = new Lines();
        await new StorageContainers(storage, log).CreateAsync();
        await new StorageContainers(storage, log).CreateAsync();

        Assert.Equal(["articles", "newest", "state", "summaries"],
            await storage.Blobs.GetBlobContainersAsync().Select(container => container.Name).Order().ToListAsync());
        Assert.Equal(["summarize-again"], await storage.Queues.GetQueuesAsync().Select(queue => queue.Name).ToListAsync());
        Assert.Empty(log);
    }

    [Fact]
    public async Task Where_it_may_not_one_line_says_what_somebody_else_must_make()
    {
        var log = new Lines();
        await new StorageContainers(StorageConnection.From(ReadOnly(azurite.TakeAccount())), log).CreateAsync();

        var line = Assert.Single(log);
        Assert.All(new[] { "articles", "summaries", "newest", "state", "summarize-again" },
            name => Assert.Contains(name, line, StringComparison.Ordinal));
    }

    static IConfiguration ReadOnly(IConfiguration account)
    {
        var blobs = new BlobServiceClient(account["Storage"]);
        var queues = StorageConnection.From(account).Queues;
        var signature = blobs.GenerateAccountSasUri(AccountSasPermissions.Read | AccountSasPermissions.List,
            DateTimeOffset.UtcNow.AddHours(1), AccountSasResourceTypes.All).Query;
        return new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage"] = $"BlobEndpoint={blobs.Uri};QueueEndpoint={queues.Uri};SharedAccessSignature={signature.TrimStart('?')}",
        }).Build();
    }

    sealed class Lines : ConcurrentQueue<string>, ILogger<StorageContainers>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Enqueue(formatter(state, exception));
    }
}
