using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Evaluation;
using Summarizer.Summaries;

namespace Summarizer.Benchmarks;

/// <summary>One sweep.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Task">What there was to find.</param>
/// <param name="ToFind">How many requests it had to send.</param>
/// <param name="Sent">How many it sent.</param>
/// <param name="Time">By the clock.</param>
/// <param name="LiveBytes">The most that it held on the managed heap at an answer of storage, after a collection.</param>
sealed record SweepPace(int Articles, string Task, long ToFind, long Sent, TimeSpan Time, long LiveBytes);

/// <summary>Sweeps over a hundredth, a tenth and all of so many generated articles, on a storage account that has nothing else.</summary>
sealed class SweepRace : IAsyncDisposable
{
    const int Connections = 8;

    /// <summary>Requests that a sweep may send for what is only outdated.</summary>
    const int Room = 500;

    static readonly string[] Containers =
        [StorageContainers.Articles, StorageContainers.Summaries, StorageContainers.Newest, StorageContainers.State];

    static readonly byte[] Text = Encoding.UTF8.GetBytes(SyntheticNews.Articles(1)[0]);

    readonly LiveMemory memory = new();
    readonly ServiceProvider services;
    readonly ServiceProvider another;
    readonly IArticleInbox inbox;
    readonly ISummaryStore store;

    SweepRace(string storage)
    {
        (services, another) = (Services(storage, maxFacts: 5), Services(storage, maxFacts: 6));
        inbox = services.GetRequiredService<IArticleInbox>();
        store = services.GetRequiredService<ISummaryStore>();
    }

    /// <summary>Runs it, and tells of each sweep when it is over; what it stores is gone at the end.</summary>
    /// <exception cref="UsageException">The account is in use, is none or does not answer.</exception>
    public static async IAsyncEnumerable<SweepPace> RunAsync(string storage, int articles)
    {
        await using var race = new SweepRace(storage);
        // Not the product's own client, which makes a container that is missing.
        var account = new BlobServiceClient(storage);
        foreach (var container in Containers)
        {
            if (await ExistsAsync(account.GetBlobContainerClient(container)))
                throw new UsageException($"The storage account has a container {container}; the sweep is measured on an empty account, such as that of a new Azurite.");
        }

        try
        {
            foreach (var container in Containers)
                await account.CreateBlobContainerAsync(container);
            await foreach (var pace in race.MeasureAsync(articles))
                yield return pace;
        }
        finally
        {
            foreach (var container in Containers)
                await account.GetBlobContainerClient(container).DeleteIfExistsAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await another.DisposeAsync();
    }

    static async Task<bool> ExistsAsync(BlobContainerClient container)
    {
        try
        {
            return await container.ExistsAsync();
        }
        catch (AggregateException problem) when (problem.InnerException is RequestFailedException { Status: 0 })
        {
            throw new UsageException($"Storage does not answer: {problem.InnerException.Message}");
        }
    }

    async IAsyncEnumerable<SweepPace> MeasureAsync(int articles)
    {
        var count = 0;
        foreach (var size in new[] { articles / 100, articles / 10, articles })
        {
            await UploadAsync(count, size);
            yield return await SweepAsync(services, size, "none of the new ones is summarized", size - count);
            await SummarizeAsync(count);
            yield return await SweepAsync(services, size, "all are", 0);
            count = size;
        }

        var changed = articles / 100;
        await UploadAsync(0, changed);
        await UploadAsync(articles, articles + changed);
        await EachAsync(changed, 2 * changed, async number => await inbox.DeleteAsync(Name(number)));
        yield return await SweepAsync(services, articles, "one in a hundred is overwritten, deleted, new", 3 * changed);
        yield return await SweepAsync(another, articles, $"and the engine is another: {Room} at a time",
            3 * changed + Math.Min(Room, articles - 2 * changed));
    }

    async Task<SweepPace> SweepAsync(ServiceProvider host, int articles, string task, long toFind)
    {
        memory.Begin();
        var sent = 0L;
        var clock = Stopwatch.StartNew();
        await host.GetRequiredService<Sweep>().RunAsync((_, _) => { sent++; return Task.CompletedTask; }, Room);
        return new SweepPace(articles, task, toFind, sent, clock.Elapsed, memory.End());
    }

    Task UploadAsync(int from, int to) =>
        EachAsync(from, to, number => inbox.UploadAsync(Name(number), new UploadedArticle(Text, "text/plain")));

    /// <summary>Keeps an outcome for every article from a number on; the same summary for each, as the sweep does not read it.</summary>
    async Task SummarizeAsync(int from)
    {
        var writer = services.GetRequiredService<SummaryWriter>();
        var summary = await writer.WriteAsync(new UploadedArticle(Text, "text/plain"));
        await Parallel.ForEachAsync(inbox.ListAsync().Where(article => Number(article.Name) >= from),
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (article, cancellation) =>
            {
                var source = new SourceInfo(article.ETag, null, article.LastModified, article.Bytes, article.ContentType);
                var document = SummaryDocument.Of(article.Name, summary with { Article = article.Name.Value, Source = source },
                    writer.Fingerprint);
                if (await store.TryWriteAsync(document, null, cancellation) is null)
                    throw new InvalidOperationException($"Somebody else writes to the storage account: {article.Name}.");
            });
    }

    static Task EachAsync(int from, int to, Func<int, Task> act) => Parallel.ForEachAsync(Enumerable.Range(from, to - from),
        new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (number, _) => await act(number));

    static ArticleName Name(int number) =>
        ArticleName.Parse(string.Create(CultureInfo.InvariantCulture, $"2026/{number % 28 + 1:D2}/{number:D6}.txt"));

    static int Number(ArticleName name) => int.Parse(name.Value.AsSpan(8, 6), CultureInfo.InvariantCulture);

    ServiceProvider Services(string storage, int maxFacts)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage"] = storage,
            ["Summarizer:MaxFacts"] = $"{maxFacts}" }).Build();
        try
        {
            return new ServiceCollection().AddLogging().AddSummarizer(settings)
                .AddAzureStorage(settings, options => options.AddPolicy(memory, HttpPipelinePosition.PerCall)).BuildServiceProvider();
        }
        catch (InvalidOperationException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>What is alive on the managed heap whenever storage has answered.</summary>
    sealed class LiveMemory : HttpPipelineSynchronousPolicy
    {
        long before, most;
        bool isMeasuring;

        public void Begin() => (before, most, isMeasuring) = (GC.GetTotalMemory(forceFullCollection: true), 0, true);

        public long End()
        {
            isMeasuring = false;
            return most;
        }

        public override void OnReceivedResponse(HttpMessage message)
        {
            if (!isMeasuring)
                return;
            GC.Collect();
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
    }
}
