using System.Text.Json;
using System.Text.Json.Serialization;
using Summarizer.Soak.Inbox;
using Summarizer.Soak.Storage;

namespace Summarizer.Soak.Plans;

/// <summary>
/// What a run does: the hosts, what they meet and how much of it, and what may be left at the end. Written as JSON; README.md tells of each
/// member.
/// </summary>
public sealed record SoakPlan
{
    /// <summary>What disturbances call the storage emulator.</summary>
    public const string Azurite = "azurite";

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>How long it disturbs, at least; it goes on until each cell of the matrix was met.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long after that the end may be in coming.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>
    /// The age at which an entry of the newest-first order must be right: an interrupted write is looked at a minute later. Zero waits for
    /// all.
    /// </summary>
    public TimeSpan Settled { get; init; }

    /// <summary>What makes two runs choose alike.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many names the articles have.</summary>
    public required int Names { get; init; }

    /// <summary>How many uploads and deletions there are in a second, at most.</summary>
    public required double UploadsPerSecond { get; init; }

    /// <summary>The kinds of documents, with their shares.</summary>
    public required IReadOnlyDictionary<DocumentKind, double> Documents { get; init; }

    /// <summary>The hosts by name.</summary>
    public required IReadOnlyDictionary<string, HostKind> Hosts { get; init; }

    /// <summary>Settings of all hosts, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The faults of storage.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>The calls to storage that meet them, for each kind of host.</summary>
    public required IReadOnlyDictionary<HostKind, IReadOnlyList<string>> Calls { get; init; }

    /// <summary>The pace of the matrix.</summary>
    public required CellPace Cells { get; init; }

    /// <summary>What happens to processes, the disk, clocks and containers.</summary>
    public IReadOnlyList<Disturbance> Disturbances { get; init; } = [];

    /// <summary>Who calls the hosts.</summary>
    public CallerCounts Callers { get; init; } = new();

    /// <summary>What may be left.</summary>
    public required EndLimits Limits { get; init; }

    /// <summary>The size of the disk that storage is on, in MB, where this program may mount one; 0 for the disk that is there.</summary>
    public int DiskMegabytes { get; init; }

    /// <summary>Reads a plan.</summary>
    /// <exception cref="FormatException">It is no plan, or names a host that it has not.</exception>
    public static SoakPlan Read(string file)
    {
        try
        {
            var plan = JsonSerializer.Deserialize<SoakPlan>(File.ReadAllText(file),
                Format) ?? throw new FormatException("The plan is empty.");
            return plan.Problem is { } problem ? throw new FormatException($"{file}: {problem}") : plan;
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            throw new FormatException($"{file}: {wrong.Message}", wrong);
        }
    }

    string? Problem => Hosts.Count == 0 || Documents.Count == 0 ? "A plan needs hosts and documents."
        : Hosts.Values.FirstOrDefault(kind => !Calls.ContainsKey(kind)) is var unknown && !Hosts.Values.All(Calls.ContainsKey)
            ? $"Calls has no list for {unknown}."
        : Disturbances.Select(disturbance => disturbance.Problem(Hosts)).FirstOrDefault(problem => problem is not null);
}

/// <summary>What runs the product.</summary>
public enum HostKind
{
    /// <summary>The local host.</summary>
    Local,

    /// <summary>The worker of the Functions app, under the Functions host for tests.</summary>
    Functions,
}

/// <summary>How the cells of the matrix come and go.</summary>
/// <param name="Hits">How often a cell's fault happens in a row, at most.</param>
/// <param name="Longest">How long a cell is open, at most.</param>
/// <param name="Calm">The pause behind it.</param>
public sealed record CellPace(int Hits, TimeSpan Longest, TimeSpan Calm);

/// <summary>Who calls the hosts, and how many at a time.</summary>
/// <param name="Parallel">Clients that ask at one moment.</param>
/// <param name="Every">The time from one such moment to the next.</param>
/// <param name="EventStreams">Listeners to the local hosts' events.</param>
/// <param name="Slow">Callers that read, and as many that write, a byte now and then.</param>
public sealed record CallerCounts(int Parallel = 0, TimeSpan Every = default, int EventStreams = 0, int Slow = 0);

/// <summary>What a process may have left over at the end, when all is quiet, over what it had in the beginning.</summary>
/// <param name="Files">Open files: connections, and the libraries it loaded on the way.</param>
/// <param name="Connections">Of these, connections.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Megabytes">The most memory, in all.</param>
/// <param name="Growth">How many times the memory of the second quarter that of the last may be, where one process lived through both.</param>
public sealed record EndLimits(int Files, int Connections, int Threads, int Megabytes, double Growth = 1.3);
