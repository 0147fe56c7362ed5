using System.Reflection;
using System.Text.Json;

namespace Summarizer.FunctionsHost;

/// <summary>What the host runs.</summary>
public sealed record HostedAppOptions
{
    /// <summary>The app's settings, as the environment of its process has them.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The folder of the built or published app.</summary>
    public string AppDirectory { get; init; } = Repository($"src/Summarizer.Functions/bin/{Metadata("Configuration")}/net10.0");

    /// <summary>Whether blobs, queues and timers start their functions by themselves. HTTP always does.</summary>
    public bool Listens { get; init; } = true;

    /// <summary>How long a worker may take from the start of its process until its functions are loaded.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The settings of <c>local.settings.sample.json</c>, with storage elsewhere and what else is changed.</summary>
    public static HostedAppOptions Sample(string storage, params (string Name, string Value)[] changes)
    {
        var sample = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository("local.settings.sample.json")));
        var settings = sample.GetProperty("Values").EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);
        settings["Storage"] = settings["AzureWebJobsStorage"] = storage;
        foreach (var (name, value) in changes)
            settings[name] = value;
        return new HostedAppOptions { Settings = settings };
    }

    internal bool IsDisabled(string function) =>
        Settings.TryGetValue($"AzureWebJobs.{function}.Disabled", out var disabled) && bool.Parse(disabled);

    /// <summary>A file or folder of the repository.</summary>
    public static string Repository(string path) => Path.Combine(Metadata("Repository"), path);

    static string Metadata(string key) =>
        typeof(HostedAppOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
