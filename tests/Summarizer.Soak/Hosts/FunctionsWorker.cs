using Summarizer.FunctionsHost;

namespace Summarizer.Soak.Hosts;

/// <summary>A worker of the Functions app under the Functions host for tests, which starts another when one is killed.</summary>
sealed class FunctionsWorker(string name, string storage, IReadOnlyDictionary<string, string> settings) : SoakHost(name)
{
    // Beside all the rest a worker may take its time.
    static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    HostedApp? host;

    public override Uri Address => host?.Address ?? new Uri("http://127.0.0.1:9");

    public override bool HasEvents => false;

    public override int? ProcessId => host?.WorkerProcessAsync() is { IsCompletedSuccessfully: true } worker ? worker.Result : null;

    // The host itself starts another worker; only one that did not come so far is for us.
    public override bool HasEnded => host?.WorkerProcessAsync() is null or { IsFaulted: true };

    public override IEnumerable<string> Complaints => [];

    protected override async Task LaunchAsync()
    {
        if (!HasEnded)
            return;
        if (host is not null)
            await host.DisposeAsync();
        host = null;
        host = await HostedApp.StartAsync(HostedAppOptions.Sample(storage,
            [.. settings.Select(setting => (setting.Key, setting.Value))]) with { StartLimit = StartLimit });
    }

    protected override async Task EndAsync(bool isForGood = false)
    {
        if (host is null)
            return;
        if (isForGood)
            await host.DisposeAsync();
        else if (ProcessId is not null)
            await host.KillWorkerAsync();
    }
}
