using Summarizer.Soak.Plans;

namespace Summarizer.Soak.Hosts;

/// <summary>What a host's processes hold, from the quiet of the beginning to the quiet of the end.</summary>
sealed class FootprintWatch(SoakHost host, EndLimits limits)
{
    // Fewer say nothing about growth: a process warms up.
    const int FewSamples = 300;

    readonly List<int> megabytes = [];
    Footprint? before;
    int? watched;
    int most;

    /// <summary>Remembers what it holds when nothing has happened yet.</summary>
    public void Begin() => before = Now();

    /// <summary>Looks at it, once a second.</summary>
    public void Look()
    {
        if (host.ProcessId is not { } process || Footprint.Of(process) is not { } now)
            return;
        most = Math.Max(most, now.Megabytes);
        if (watched != process)
            megabytes.Clear();
        watched = process;
        megabytes.Add(now.Megabytes);
    }

    /// <summary>What is left over now that it is quiet.</summary>
    public IEnumerable<string> Leftovers()
    {
        if (before is not { } first || Now() is not { } now)
            yield break;
        if (now.Files > first.Files + limits.Files || now.Connections > first.Connections + limits.Connections)
            yield return $"{host.Name} holds {now}; in the beginning it was {first}.";
        else if (now.Threads > first.Threads + limits.Threads)
            yield return $"{host.Name} has {now.Threads} threads; in the beginning there were {first.Threads}.";
    }

    /// <summary>What of its memory is too much.</summary>
    public IEnumerable<string> Memory()
    {
        if (most > limits.Megabytes)
            yield return $"{host.Name} took {most} MB; {limits.Megabytes} are allowed.";
        if (megabytes.Count >= FewSamples && Median(4) > limits.Growth * Median(2))
            yield return $"{host.Name} grows: from {Median(2)} MB to {Median(4)}.";
    }

    /// <summary>The beginning, the most and the end in a line.</summary>
    public string Report => $"{host.Name}: {before?.ToString() ?? "nothing is known here"}; at the end {Now()?.ToString() ?? "it is away"}; " +
        $"at most {most} MB{(megabytes.Count >= FewSamples ? $", medians of the quarters {string.Join(", ", Enumerable.Range(1, 4).Select(Median))} MB" : "")}; gave up {host.GaveUp} times";

    Footprint? Now() => host.ProcessId is { } process ? Footprint.Of(process) : null;

    int Median(int quarter)
    {
        var size = megabytes.Count / 4;
        return megabytes.Skip((quarter - 1) * size).Take(size).Order().ElementAt(size / 2);
    }
}
