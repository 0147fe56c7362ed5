using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Summarizer.AzureBlobs;
using Summarizer.Evaluation;
using Summarizer.FunctionsHost;

namespace Summarizer.Benchmarks;

/// <summary>How long a worker took from the start of its process, each time in a process of its own.</summary>
/// <param name="Worker">Which worker.</param>
/// <param name="Health">Until it answered at <c>/api/health</c> that all is well, in seconds.</param>
/// <param name="Summary">Until the first summary was stored, in seconds.</param>
sealed record ColdPace(string Worker, double Health, double Summary);

/// <summary>
/// The published app, the same without code compiled ahead, and an empty worker of the same packages, whose functions do the least that these do, are
/// started in turns under the same host.
/// </summary>
sealed class ColdStart(string storage)
{
    const string Article = "cold/start.txt";

    static readonly string[] Containers =
        [StorageContainers.Articles, StorageContainers.Summaries, StorageContainers.Newest, StorageContainers.State];

    readonly BlobServiceClient blobs = new(storage);

    /// <summary>
    /// Publishes them and starts each as often, and once before that is not told; each figure is the median. The empty worker is the last.
    /// </summary>
    /// <exception cref="UsageException">One of them cannot be published here.</exception>
    public async Task<IReadOnlyList<ColdPace>> RunAsync(int rounds)
    {
        (string Worker, string Folder)[] workers =
        [
            ("app", Publish("src/Summarizer.Functions", "app")),
            ("app, not compiled ahead", Publish("src/Summarizer.Functions", "app-jit", "-p:PublishReadyToRun=false")),
            ("empty worker", Publish("tests/Summarizer.EmptyWorker", "empty")),
        ];
        await PrepareAsync();
        var starts = new List<ColdPace>();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (worker, folder) in workers)
            {
                var start = await MeasureAsync(worker, HostedAppOptions.Sample(storage) with { Listens = false, AppDirectory = folder });
                if (round > 0)
                    starts.Add(start);
            }
        }
        return [.. starts.GroupBy(start => start.Worker)
            .Select(own => new ColdPace(own.Key, Race.Median(own.Select(one => one.Health)), Race.Median(own.Select(one => one.Summary))))];
    }

    async Task<ColdPace> MeasureAsync(string worker, HostedAppOptions options)
    {
        await blobs.GetBlobContainerClient(StorageContainers.Summaries).DeleteBlobIfExistsAsync(Article + ".json");
        return new ColdPace(worker, await TimeAsync(options, app => app.HealthyAsync()),
            await TimeAsync(options, app => app.InvokeBlobAsync("ArticleUploaded", Article)));
    }

    static async Task<double> TimeAsync(HostedAppOptions options, Func<HostedApp, Task> first)
    {
        await using var app = await HostedApp.StartAsync(options);
        await first(app);
        return (await app.WorkerAgeAsync()).TotalSeconds;
    }

    async Task PrepareAsync()
    {
        foreach (var name in Containers)
            await blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync();
        await new QueueClient(storage, WorkQueue.Name).CreateIfNotExistsAsync();
        await blobs.GetBlobContainerClient(StorageContainers.Articles).GetBlobClient(Article)
            .UploadAsync(BinaryData.FromString(SyntheticNews.Articles(1)[0]), overwrite: true);
    }

    static string Publish(string project, string name, params string[] options)
    {
        var folder = HostedAppOptions.Repository(Path.Combine("artifacts", "cold", name));
        using var publish = Process.Start("dotnet", ["publish", HostedAppOptions.Repository(project), "-c", "Release", "-o", folder, "-v", "q", "-nologo", .. options]);
        publish.WaitForExit();
        return publish.ExitCode == 0 ? folder : throw new UsageException($"{project} could not be published.");
    }
}
