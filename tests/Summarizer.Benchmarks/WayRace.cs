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
/// <param name="SameCalls">The time to make the way's calls, with as many bytes, and nothing else.</param>
/// <param name="Calls">The calls to storage of the way, by what they do.</param>
sealed record WayPace(int AtOnce, int Articles, TimeSpan Way, TimeSpan Bare, TimeSpan SameCalls,
    IReadOnlyDictionary<string, CallTime> Calls);

/// <summary>How often something was called, and how long all that took.</summary>
readonly record struct CallTime(int Count, TimeSpan Time)
{
    /// <summary>Of one call, in milliseconds.</summary>
    public double Milliseconds => Time.TotalMilliseconds / Count;
}

/// <summary>Measures the way, in turns with the bare loop, on a storage account that has nothing else.</summary>
sealed class WayRace(string storage)
{
    /// <summary>So many articles go the way, then the bare loop goes over the same: a slow minute of the machine hits both.</summary>
    const int Turn = 50;

    /// <summary>Runs it, one article at a time and eight; what it stores is gone at the end.</summary>
    /// <exception cref="UsageException">The setting of storage is wrong.</exception>
    public async IAsyncEnumerable<WayPace> RunAsync(int articles)
    {
        var calls = new CallCounter();
        await using var services = Services(calls);
        var account = services.GetRequiredService<StorageConnection>().Blobs;
        string[] containers = [StorageContainers.Articles, StorageContainers.Summaries, StorageContainers.Newest, StorageContainers.State,
            BareLoop.Copies];
        try
        {
            await services.GetRequiredService<StorageContainers>().CreateAsync();
            await account.GetBlobContainerClient(BareLoop.Copies).CreateIfNotExistsAsync();
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
        var (inbox, pipeline, account) = (services.GetRequiredService<IArticleInbox>(), services.GetRequiredService<ArticlePipeline>(),
            services.GetRequiredService<StorageConnection>().Blobs);
        var texts = SyntheticNews.Articles(articles);
        var names = Enumerable.Range(0, articles).Select(number => ArticleName.Parse($"{round}/{number:D6}.txt")).ToList();
        await EachAsync(8, names.Index(),
            item => inbox.UploadAsync(item.Item, new UploadedArticle(Encoding.UTF8.GetBytes(texts[item.Index]), "text/plain")));

        var (way, bare, same) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var counted = new Dictionary<string, CallTime>();
        var loop = new BareLoop(account);
        foreach (var turn in names.Chunk(Turn))
        {
            calls.Clear();
            way += await EachAsync(atOnce, turn, name => pipeline.RunAsync(name));
            calls.AddTo(counted);
            await loop.PrepareAsync(turn);
            bare += await EachAsync(atOnce, turn, loop.TwoCallsAsync);
            same += await EachAsync(atOnce, turn, loop.SameCallsAsync);
        }
        return new WayPace(atOnce, articles, way, bare, same, counted);
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

    /// <summary>Counts calls to storage, by method and container, and their time up to the answer.</summary>
    sealed class CallCounter : HttpPipelinePolicy
    {
        readonly ConcurrentDictionary<string, CallTime> counts = new();

        public void AddTo(Dictionary<string, CallTime> sums)
        {
            foreach (var (call, own) in counts)
                sums[call] = Sum(sums.GetValueOrDefault(call), own);
        }

        public void Clear() => counts.Clear();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var began = Stopwatch.GetTimestamp();
            await ProcessNextAsync(message, pipeline);
            var call = $"{message.Request.Method} {new BlobUriBuilder(message.Request.Uri.ToUri()).BlobContainerName}";
            counts.AddOrUpdate(call, (_, own) => own, Sum, new CallTime(1, Stopwatch.GetElapsedTime(began)));
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Everything is asynchronous.");

        static CallTime Sum(string call, CallTime sum, CallTime own) => Sum(sum, own);

        static CallTime Sum(CallTime one, CallTime other) => new(one.Count + other.Count, one.Time + other.Time);
    }
}
