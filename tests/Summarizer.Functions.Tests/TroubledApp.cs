using System.Diagnostics;
using System.Net;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Summarizer.FunctionsHost;
using Summarizer.Soak.Storage;

namespace Summarizer.Functions.Tests;

/// <summary>The app under its host, which both reach storage by proxies that fail when they are told to.</summary>
sealed class TroubledApp : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What an interrupted write leaves in the newest-first order is put right a minute later; that is held elsewhere.</summary>
    static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    readonly HostedApp app;
    readonly BlobServiceClient storage;
    readonly IReadOnlyList<FaultyProxy> proxies;

    TroubledApp(HostedApp app, BlobServiceClient storage, IReadOnlyList<FaultyProxy> proxies) =>
        (this.app, this.storage, this.proxies) = (app, storage, proxies);

    /// <summary>Which fault a call meets.</summary>
    public Func<StorageCall, Fault?>? Rule
    {
        set
        {
            foreach (var proxy in proxies)
                proxy.Rule = value;
        }
    }

    /// <summary>Starts it on an account, with its waits a sixtieth of the default ones.</summary>
    public static async Task<TroubledApp> OpenAsync(string account, params (string Name, string Value)[] changes)
    {
        var proxied = account;
        var proxies = new List<FaultyProxy>();
        foreach (var service in new[] { new BlobServiceClient(account).Uri, new QueueServiceClient(account).Uri })
        {
            var proxy = new FaultyProxy(new Uri(service.GetLeftPart(UriPartial.Authority)));
            proxied = proxied.Replace(service.Authority, (await proxy.StartAsync()).Authority, StringComparison.Ordinal);
            proxies.Add(proxy);
        }
        var app = await HostedApp.StartAsync(HostedAppOptions.Sample(proxied,
        [
            ("Storage__NetworkTimeout", "00:00:00.4"), ("SweepSchedule", "*/2 * * * * *"),
            ("Patience__FirstDelay", "00:00:00.5"), ("Patience__LongestDelay", "00:00:30"), ("Patience__Total", "00:02:00"),
            ("AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism", "32"),
                ("AzureFunctionsJobHost__extensions__queues__batchSize", "32"),
            ("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:00.5"),
                ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00.5"),
            .. changes,
        ]));
        await app.HealthyAsync();
        return new TroubledApp(app, new BlobServiceClient(account), proxies);
    }

    public async Task UploadAsync(string name) =>
        await storage.GetBlobContainerClient("articles").GetBlobClient(name)
        .UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);

    /// <summary>Ends when that is the answer for an article's summary.</summary>
    public Task UntilAsync(string name, HttpStatusCode status) =>
        UntilAsync(async () => await AskAsync(name) == status, () => $"{name} does not come to {status}.");

    /// <summary>Ends when each article has one summary, of its version: what is sent twice may be at work until then.</summary>
    public Task ComesRightAsync() =>
        UntilAsync(async () => (await new EndState(storage, Settled).ViolationsAsync()).Count == 0, () => "Storage does not come right.");

    /// <summary>Ends when it holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, Func<string> otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50))
            Assert.True(waited.Elapsed < Patience, $"{otherwise()} {app.Log}");
    }

    /// <summary>The answer for an article's summary.</summary>
    public async Task<HttpStatusCode> AskAsync(string name)
    {
        using var answer = await app.Http.GetAsync(new Uri($"/api/summaries/{Uri.EscapeDataString(name)}", UriKind.Relative));
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var proxy in proxies)
            await proxy.DisposeAsync();
    }
}
