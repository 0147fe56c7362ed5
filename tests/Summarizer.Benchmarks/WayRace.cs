using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Evaluation;

namespace Summarizer.Benchmarks;

/// <summary>Articles on their way from a blob to a stored summary, beside a bare loop of the same width.</summary>
/// <param name="AtOnce">How many are under way at a time.</param>
/// <param name="Articles">How many there are.</param>
/// <param name="Way">The time of the way.</param>
/// <param name="Bare">The time to download each article and to upload as many bytes as its summary has.</param>
/// <param name="Calls">The calls to storage of the way, by what they do.</param>
sealed record WayPace(int AtOnce, int Articles, TimeSpan Way, TimeSpan Bare, IReadOnlyDictionary<string, int> Calls);

/// <summary>Measures the way, in turns with the bare loop, on a storage account that has nothing else.</summary>
sealed class WayRace(string storage)
{
    const string Copies = "copies";

    /// <summary>So many articles go the way, then the bare loop goes over the same: a slow minute of the machine hits both.</summary>
    const int Turn = 50;

    /// <summary>Runs it, one article at a time and eight; what it stores is gone at the end.</summary>
    /// <exception cref="UsageException">The setting of storage is wrong.</exception>
    public async IAsyncEnumerable<WayPace> RunAsync(int articles)
    {
        var calls = new CallCounter();
        await using var services = Services(calls);
        var account = services.GetRequiredService<StorageConnection>().Blobs;
        string[] containers = [StorageContainers.Articles, StorageContainers.Summaries, StorageContainers.Newest, StorageContainers.State, Copies];
        try
        {
            await services.GetRequiredService<StorageContainers>().CreateAsync();
            await account.GetBlobContainerClient(Copies).CreateIfNotExistsAsync();
            // The first round warms up both, and is not told.
            foreach (var (round, atOnce) in new[] { 8, 1, 8 }.Index())
            {
                var pace = await MeasureAsync(services, calls, articles, round, atOnce);
                if (round > 0)
                    yield return pace;
            }
        }
        finally
        {
            foreach (var container in containers)
                await account.GetBlobContainerClient(container).DeleteIfExistsAsync();
        }
    }

    static async Task<WayPace> MeasureAsync(ServiceProvider services, CallCounter calls, int articles, int round, int atOnce)
    {
        var (inbox, pipeline, account) = (services.GetRequiredService<IArticleInbox>(), services.GetRequiredService<ArticlePipeline>(), services.GetRequiredService<StorageConnection>().Blobs);
        var texts = SyntheticNews.Articles(articles);
        var names = Enumerable.Range(0, articles).Select(number => ArticleName.Parse($"{round}/{number:D6}.txt")).ToList();
        await EachAsync(8, names.Index(), item => inbox.UploadAsync(item.Item, new UploadedArticle(Encoding.UTF8.GetBytes(texts[item.Index]), "text/plain")));

        calls.Clear();
        var (way, bare) = (TimeSpan.Zero, TimeSpan.Zero);
        var counted = new Dictionary<string, int>();
        var summaries = account.GetBlobContainerClient(StorageContainers.Summaries);
        var (from, to) = (account.GetBlobContainerClient(StorageContainers.Articles), account.GetBlobContainerClient(Copies));
        foreach (var turn in names.Chunk(Turn))
        {
            way += await EachAsync(atOnce, turn, name => pipeline.RunAsync(name));
            calls.AddTo(counted);
            var sizes = new ConcurrentDictionary<string, int>();
            await EachAsync(atOnce, turn, async name => sizes[name.Value] = (int)(await summaries.GetBlobClient(name.Value + ".json").GetPropertiesAsync()).Value.ContentLength);
            bare += await EachAsync(atOnce, turn, async name =>
            {
                await from.GetBlobClient(name.Value).DownloadContentAsync();
                await to.GetBlobClient(name.Value + ".json").UploadAsync(BinaryData.FromBytes(new byte[sizes[name.Value]]));
            });
            calls.Clear();
        }
        return new WayPace(atOnce, articles, way, bare, counted);
    }

    static async Task<TimeSpan> EachAsync<T>(int atOnce, IEnumerable<T> items, Func<T, Task> act)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (item, _) => await act(item));
        return clock.Elapsed;
    }

    ServiceProvider Services(CallCounter calls)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage"] = storage }).Build();
        try
        {
            return new ServiceCollection().AddLogging().AddSummarizer(settings)
                .AddAzureStorage(settings, options => options.AddPolicy(calls, HttpPipelinePosition.PerCall)).BuildServiceProvider();
        }
        catch (InvalidOperationException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>Counts calls to storage, by method and container.</summary>
    sealed class CallCounter : HttpPipelineSynchronousPolicy
    {
        readonly ConcurrentDictionary<string, int> counts = new();

        public void AddTo(Dictionary<string, int> sums)
        {
            foreach (var (call, count) in counts)
                sums[call] = sums.GetValueOrDefault(call) + count;
        }

        public void Clear() => counts.Clear();

        public override void OnSendingRequest(HttpMessage message) =>
            counts.AddOrUpdate($"{message.Request.Method} {new BlobUriBuilder(message.Request.Uri.ToUri()).BlobContainerName}", 1, (_, count) => count + 1);
    }
}
