namespace Summarizer.Soak.Plans;

/// <summary>What is done to a process, the disk, a clock or a container, again and again.</summary>
/// <param name="What">What is done.</param>
/// <param name="Every">About the time from one to the next.</param>
/// <param name="Who">Whom: a host, <c>azurite</c>, or the container of a foreign blob.</param>
/// <param name="For">How long it stays so.</param>
/// <param name="By">How far a clock is set.</param>
public sealed record Disturbance(DisturbanceKind What, TimeSpan Every, string Who = SoakPlan.Azurite, TimeSpan For = default,
    TimeSpan By = default)
{
    static readonly string[] Containers = ["summaries", "state"];

    internal string? Problem(IReadOnlyDictionary<string, HostKind> hosts) => Every <= TimeSpan.Zero ? $"{What} needs a time \"every\"."
        : IsKnown(hosts) ? null : $"{What} of {Who}: there is none.";

    bool IsKnown(IReadOnlyDictionary<string, HostKind> hosts) => What switch
    {
        DisturbanceKind.Kill => Who == SoakPlan.Azurite || hosts.ContainsKey(Who),
        DisturbanceKind.Clock => hosts.ContainsKey(Who),
        DisturbanceKind.Foreign => Containers.Contains(Who),
        _ => Who == SoakPlan.Azurite,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{What} {Who}".ToLowerInvariant();
}

/// <summary>What may be done.</summary>
public enum DisturbanceKind
{
    /// <summary>A process is killed without a warning, and started again.</summary>
    Kill,

    /// <summary>Storage's disk is full.</summary>
    Full,

    /// <summary>A process's clock is wrong.</summary>
    Clock,

    /// <summary>Another program writes over a blob of ours.</summary>
    Foreign,
}
