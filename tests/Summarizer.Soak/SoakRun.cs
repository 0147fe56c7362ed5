using System.Diagnostics;
using Azure;
using Summarizer.Soak.Callers;
using Summarizer.Soak.Inbox;
using Summarizer.Soak.Plans;
using Summarizer.Soak.Storage;

namespace Summarizer.Soak;

/// <summary>
/// Runs a plan: hosts on one storage that fails, with everything that disturbs them, and then holds what is left against what must be.
/// </summary>
public sealed class SoakRun(SoakPlan plan)
{
    const int FirstUploads = 10;

    static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    readonly Findings findings = new();

    /// <summary>What happened, in a few lines.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Runs, and says in one sentence each what is wrong at the end.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var room = await Room.OpenAsync(plan);
        using var uploader = new Uploader(plan, room.Storage.GetBlobContainerClient("articles"), room.Hosts);
        var disturber = new Disturber(plan, room.Azurite, room.Disk, new ForeignBlobs(room.Storage, new Random(plan.Seed + 2)), room.Hosts,
            room.Clocks);
        var (crowd, streams, slow) = (new Crowd(plan, room.Hosts, findings), new EventStreams(room.Hosts, plan.Callers.EventStreams),
            new SlowCallers(room.Hosts, plan.Callers.Slow));
        var end = new EndState(room.Storage, plan.Settled, uploader.OutcomeOf);
        var answers = new HostAnswers(room.Hosts, room.Storage);

        await uploader.BeginAsync(FirstUploads);
        await RestAsync(room, end, answers);
        foreach (var station in room.Stations)
            station.Watch.Begin();

        var clock = Stopwatch.StartNew();
        await DisturbAsync(room, () => disturber.HasDoneAll, uploader.RunAsync, disturber.RunAsync, crowd.RunAsync, streams.RunAsync,
            slow.RunAsync);
        var disturbed = clock.Elapsed;
        foreach (var violation in await RestAsync(room, end, answers))
            findings.Add(violation);
        var rested = clock.Elapsed - disturbed;
        foreach (var violation in await end.WrongOutcomesAsync())
            findings.Add(violation);
        foreach (var leftover in await QuietAsync(room))
            findings.Add(leftover);
        foreach (var complaint in room.Stations.SelectMany(station => station.Host.Complaints.Concat(station.Watch.Memory()).Concat(station.Matrix.Unmet.Select(cell => $"{station.Host.Name} never met {cell}."))))
            findings.Add(complaint);

        Report = string.Join(Environment.NewLine,
        [
            $"{disturbed.TotalSeconds:F0} s: {Counts(uploader.Done)}; {Counts(disturber.Done)}; {crowd.Report}; {streams.Report}; {slow.Report}; at rest {rested.TotalSeconds:F0} s later.",
            .. room.Stations.Select(station => $"{station.Watch.Report}; {station.Report}, {station.Matrix.Count - station.Matrix.Unmet.Count} of {station.Matrix.Count} cells met"),
            .. disturber.Skipped,
        ]);
        return findings.All;
    }

    /// <summary>As long as the plan says, and then until everything in it has happened.</summary>
    async Task DisturbAsync(Room room, Func<bool> hasDoneAll, params Func<CancellationToken, Task>[] actors)
    {
        using var stopping = new CancellationTokenSource();
        foreach (var station in room.Stations)
            station.BeginFaults();
        var acting = actors.Select(act => Task.Run(() => act(stopping.Token))).ToList();
        bool HasAllHappened() => hasDoneAll() && room.Stations.All(station => station.Matrix.Unmet.Count == 0);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < plan.Duration || (clock.Elapsed < plan.Duration + plan.Patience && !HasAllHappened());)
        {
            await Task.Delay(Beat);
            foreach (var station in room.Stations)
            {
                await station.Host.ReviveAsync();
                station.Watch.Look();
            }
        }
        foreach (var station in room.Stations)
            station.Matrix.End();
        await stopping.CancelAsync();
        await Task.WhenAll(acting);
    }

    /// <summary>The end has to come by itself; the patience of the plan only ends the waiting when it does not.</summary>
    async Task<IReadOnlyList<string>> RestAsync(Room room, EndState end, HostAnswers answers)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(Beat))
        {
            foreach (var host in room.Hosts)
                await host.ReviveAsync();
            IReadOnlyList<string> violations;
            try
            {
                violations = await end.ViolationsAsync() is { Count: > 0 } wrong ? wrong : await answers.ViolationsAsync();
            }
            catch (RequestFailedException moving) when (moving.Status is 404 or 412)
            {
                violations = ["Storage goes on changing."];
            }
            if (violations.Count == 0 || clock.Elapsed > plan.Patience)
                return violations;
        }
    }

    async Task<IReadOnlyList<string>> QuietAsync(Room room)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(Beat))
        {
            string[] leftovers = [.. room.Stations.SelectMany(station => station.Watch.Leftovers())];
            if (leftovers.Length == 0 || clock.Elapsed > plan.Patience)
                return leftovers;
        }
    }

    static string Counts(IEnumerable<KeyValuePair<string, int>> done) =>
        string.Join(", ", done.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value} {one.Key}"));
}
