using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summarizer.Soak;

/// <summary>Uploads, overwrites and deletes articles while two local hosts are killed and storage fails at random, then holds what is left against what must be.</summary>
public sealed class SoakRun(SoakOptions options)
{
    /// <summary>How long the end may be in coming: an interrupted write is looked at a minute later.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What happened, in a line.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Runs, and says in one sentence each what is wrong at the end.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var storage = new BlobServiceClient(options.Storage);
        foreach (var container in new[] { "articles", "summaries", "newest" })
            await storage.GetBlobContainerClient(container).CreateIfNotExistsAsync();
        var uploader = new Uploader(storage.GetBlobContainerClient("articles"), new Random(options.Seed), options.Names);

        await using var proxy = new FaultyProxy(new Uri(storage.Uri.GetLeftPart(UriPartial.Authority)), options.Seed);
        var proxied = SoakOptions.Connection(await proxy.StartAsync(), new Uri(new QueueServiceClient(options.Storage).Uri.GetLeftPart(UriPartial.Authority)));
        LocalHostProcess[] hosts = [new(options.Program, proxied), new(options.Program, proxied)];
        try
        {
            var clock = Stopwatch.StartNew();
            var kills = await DisturbAsync(hosts, proxy, uploader, clock);
            var disturbed = clock.Elapsed;
            IReadOnlyList<string> violations;
            // The end has to come by itself; a deadline only ends the waiting when it does not.
            while ((violations = await new EndState(storage).ViolationsAsync()).Count > 0 && clock.Elapsed < disturbed + Patience)
                await Task.Delay(TimeSpan.FromSeconds(1));
            Report = $"{disturbed.TotalSeconds:F0} s: {string.Join(", ", uploader.Done.Select(done => $"{done.Value} {done.Key}"))}, {kills} kills, " +
                $"{proxy.Faults} faults in {proxy.Requests} requests; {(clock.Elapsed - disturbed).TotalSeconds:F0} s later {violations.Count} violations.";
            return violations;
        }
        finally
        {
            foreach (var host in hosts)
                host.Dispose();
        }
    }

    async Task<int> DisturbAsync(LocalHostProcess[] hosts, FaultyProxy proxy, Uploader uploader, Stopwatch clock)
    {
        var chance = new Random(options.Seed + 1);
        var kills = 0;
        foreach (var host in hosts)
            host.Start();
        proxy.FaultRate = options.Faults;
        for (var nextKill = options.Calm / 2; clock.Elapsed < options.Duration;)
        {
            await uploader.StepAsync(CancellationToken.None);
            if (clock.Elapsed < nextKill)
                continue;
            var victim = hosts[chance.Next(hosts.Length)];
            victim.Kill();
            victim.Start();
            kills++;
            nextKill = clock.Elapsed + options.Calm * (0.25 + chance.NextDouble() * 0.75);
        }
        proxy.FaultRate = 0;
        // A host may have given up when storage failed while it started.
        foreach (var host in hosts.Where(host => !host.IsRunning))
        {
            host.Kill();
            host.Start();
        }
        return kills;
    }
}
