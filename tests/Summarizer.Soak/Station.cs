using Summarizer.Soak.Hosts;
using Summarizer.Soak.Plans;
using Summarizer.Soak.Storage;

namespace Summarizer.Soak;

/// <summary>A host with a way to storage of its own, which fails as its matrix says.</summary>
sealed class Station : IAsyncDisposable
{
    readonly FaultyProxy blobs, queues;

    Station(FaultyProxy blobs, FaultyProxy queues) => (this.blobs, this.queues) = (blobs, queues);

    public required SoakHost Host { get; init; }

    public required FaultMatrix Matrix { get; init; }

    public required FootprintWatch Watch { get; init; }

    /// <summary>Its clock; null where none can be set.</summary>
    public required WrongClock? Clock { get; init; }

    /// <summary>How many requests went to storage, and how many of them failed.</summary>
    public string Report => $"{blobs.Faults + queues.Faults} faults in {blobs.Requests + queues.Requests} requests";

    /// <summary>Makes a host of the plan, not started yet.</summary>
    public static async Task<Station> BuildAsync(SoakPlan plan, string name, AzuriteProcess azurite, string folder, int seed)
    {
        var (blobs, queues) = (new FaultyProxy(azurite.Blobs), new FaultyProxy(azurite.Queues));
        var storage = AzuriteProcess.ConnectionBy(await blobs.StartAsync(), await queues.StartAsync());
        // A wrong clock makes each look at the time slower: only who meets one has it.
        var clock = WrongClock.IsThere && plan.Disturbances.Any(one => one.What == DisturbanceKind.Clock && one.Who == name)
            ? new WrongClock(folder, name) : null;
        var settings = new Dictionary<string, string>(plan.Settings.Concat(clock?.Environs() ?? new Dictionary<string, string>())) { ["Storage"] = storage };
        SoakHost host = plan.Hosts[name] == HostKind.Local ? new Hosts.LocalHost(name, settings)
            : new FunctionsWorker(name, storage, settings);
        return new Station(blobs, queues)
        {
            Host = host,
            Matrix = new FaultMatrix(plan.Faults, plan.Calls[plan.Hosts[name]], plan.Cells, seed),
            Watch = new FootprintWatch(host, plan.Limits),
            Clock = clock,
        };
    }

    /// <summary>From now on storage fails.</summary>
    public void BeginFaults() => blobs.Rule = queues.Rule = call => Matrix.Meet(call.What);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await blobs.DisposeAsync();
        await queues.DisposeAsync();
    }
}
