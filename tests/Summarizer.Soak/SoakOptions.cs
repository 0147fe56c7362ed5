using System.Globalization;

namespace Summarizer.Soak;

/// <summary>What a run does, and where.</summary>
public sealed record SoakOptions
{
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>How long articles are uploaded.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many names the articles have.</summary>
    public int Names { get; init; } = 300;

    /// <summary>The share of storage's answers that are faults.</summary>
    public double Faults { get; init; } = 0.05;

    /// <summary>The longest time between two kills.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>What makes two runs choose alike.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The Azurite, by a connection string.</summary>
    public string Storage { get; init; } = Connection(new Uri("http://127.0.0.1:10000"), new Uri("http://127.0.0.1:10001"));

    /// <summary>The local host's program; what was built beside this one unless set.</summary>
    public string Program { get; init; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Summarizer.LocalHost/bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/Summarizer.LocalHost.dll"));

    /// <summary>The options that a command line names.</summary>
    /// <exception cref="FormatException">An option is not known, or its value is no number.</exception>
    public static SoakOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SoakOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} has no value.");
            options = arguments[i] switch
            {
                "--minutes" => options with { Duration = TimeSpan.FromMinutes(double.Parse(value, CultureInfo.InvariantCulture)) },
                "--names" => options with { Names = int.Parse(value, CultureInfo.InvariantCulture) },
                "--faults" => options with { Faults = double.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--storage" => options with { Storage = Connection(new Uri(value), new UriBuilder(value) { Port = new Uri(value).Port + 1 }.Uri) },
                var other => throw new FormatException($"The option {other} is not known; there are --minutes, --names, --faults, --seed and --storage."),
            };
        }
        return options;
    }

    /// <summary>The connection string of an Azurite.</summary>
    public static string Connection(Uri blobs, Uri queues) => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={new Uri(blobs, Account)};QueueEndpoint={new Uri(queues, Account)}";
}
