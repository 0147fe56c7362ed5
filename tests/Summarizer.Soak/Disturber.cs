using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Summarizer.Soak.Hosts;
using Summarizer.Soak.Plans;
using Summarizer.Soak.Storage;

namespace Summarizer.Soak;

/// <summary>Does the disturbances of a plan, one at a time, each about as often as it says.</summary>
sealed class Disturber(SoakPlan plan, AzuriteProcess azurite, SmallDisk disk, ForeignBlobs foreign, IReadOnlyList<SoakHost> hosts,
    IReadOnlyDictionary<string, WrongClock> clocks)
{
    static readonly TimeSpan Later = TimeSpan.FromSeconds(2);

    readonly Random random = new(plan.Seed + 1);

    /// <summary>How often each was done.</summary>
    public ConcurrentDictionary<string, int> Done { get; } = [];

    /// <summary>Whether each was done that can be.</summary>
    public bool HasDoneAll => plan.Disturbances.All(one => WhyNot(one) is not null || Done.ContainsKey($"{one}"));

    /// <summary>What cannot be done here, and why.</summary>
    public IReadOnlyList<string> Skipped => [.. plan.Disturbances.Select(WhyNot).OfType<string>().Distinct()];

    /// <summary>Goes on until it is stopped; what is under way is undone first.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        var due = new PriorityQueue<Disturbance, TimeSpan>(plan.Disturbances.Where(one => WhyNot(one) is null)
            .Select(one => (one, First(one))));
        while (due.TryDequeue(out var next, out var at))
        {
            if (at > clock.Elapsed)
                await Task.Delay(at - clock.Elapsed, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
                break;
            if (await IsTooEarlyAsync(next, stopping))
            {
                due.Enqueue(next, clock.Elapsed + Later);
                continue;
            }
            // It may have ended when its disk was full.
            if (!azurite.IsRunning)
                await azurite.StartAsync();
            await DoAsync(next, stopping);
            Done.AddOrUpdate($"{next}", 1, (_, count) => count + 1);
            due.Enqueue(next, clock.Elapsed + next.Every * (0.5 + random.NextDouble()));
        }
        if (!azurite.IsRunning)
            await azurite.StartAsync();
    }

    // Who is killed again before it answers never does anything.
    async Task<bool> IsTooEarlyAsync(Disturbance next, CancellationToken stopping) =>
        next.What == DisturbanceKind.Kill && hosts.FirstOrDefault(host => host.Name == next.Who) is { } host
            && !await host.AnswersAsync(stopping);

    // Each of them once even in a run that is shorter than its pause.
    TimeSpan First(Disturbance one) => (one.Every < plan.Duration ? one.Every : plan.Duration) * random.NextDouble();

    Task DoAsync(Disturbance next, CancellationToken stopping) => next.What switch
    {
        DisturbanceKind.Kill when next.Who == SoakPlan.Azurite => KillStorageAsync(next.For, stopping),
        DisturbanceKind.Kill => hosts.Single(host => host.Name == next.Who).KillAsync(next.For, stopping),
        DisturbanceKind.Full => FillAsync(next.For, stopping),
        DisturbanceKind.Clock => ShiftAsync(clocks[next.Who], random.Next(2) == 0 ? next.By : -next.By, next.For, stopping),
        _ => WriteOverAsync(next.Who, stopping),
    };

    string? WhyNot(Disturbance disturbance) => disturbance.What switch
    {
        DisturbanceKind.Full when !disk.CanBeFull => "The disk was not filled: none may be mounted here (that needs Linux and root).",
        DisturbanceKind.Clock when !WrongClock.IsThere => "Clocks were not set: there is no libfaketime here.",
        _ => null,
    };

    async Task KillStorageAsync(TimeSpan pause, CancellationToken stopping)
    {
        azurite.Kill();
        await WaitAsync(pause, stopping);
        await azurite.StartAsync();
    }

    async Task FillAsync(TimeSpan pause, CancellationToken stopping)
    {
        disk.Fill();
        await WaitAsync(pause, stopping);
        disk.Free();
    }

    static async Task ShiftAsync(WrongClock clock, TimeSpan by, TimeSpan pause, CancellationToken stopping)
    {
        clock.Set(by);
        await WaitAsync(pause, stopping);
        clock.Set(TimeSpan.Zero);
    }

    async Task WriteOverAsync(string container, CancellationToken stopping)
    {
        try
        {
            await foreign.WriteAsync(container, stopping);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // Then not.
        }
    }

    static async Task WaitAsync(TimeSpan pause, CancellationToken stopping) =>
        await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
