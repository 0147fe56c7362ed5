using System.Globalization;

namespace Summarizer.Soak.Hosts;

/// <summary>
/// The time as a process sees it, which can be set while it runs: by libfaketime (Debian: apt install libfaketime), where that is there.
/// </summary>
/// <remarks>Stopwatches and timers go on as they did, as with a real clock that is set; waits of threads do not, which libfaketime ends by the set one.</remarks>
sealed class WrongClock(string folder, string host)
{
    static readonly string? Library = Environment.GetEnvironmentVariable("FAKETIME_LIBRARY")
        ?? (Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu")
            .Select(lib => Path.Combine(lib, "faketime/libfaketimeMT.so.1")).FirstOrDefault(File.Exists) : null);

    readonly string file = Path.Combine(folder, $"clock-{host}");

    /// <summary>Whether clocks can be set here.</summary>
    public static bool IsThere => Library is not null;

    /// <summary>What a process needs in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environs()
    {
        Set(TimeSpan.Zero);
        return new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Library!,
            ["FAKETIME_TIMESTAMP_FILE"] = file,
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
    }

    /// <summary>Sets it so far before (or, below zero, behind) the true time.</summary>
    public void Set(TimeSpan by)
    {
        // Renamed into place: it is read at any moment.
        File.WriteAllText(file + ".new", by.TotalSeconds.ToString("+0;-0;+0", CultureInfo.InvariantCulture) + "\n");
        File.Move(file + ".new", file, overwrite: true);
    }
}
