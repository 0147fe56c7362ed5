using System.Text.Json;

namespace Summarizer.LocalHost;

/// <summary>A program of npm's that was fetched before: found without npm, which is slow to start and asks the network.</summary>
static class CachedPackage
{
    /// <summary>The program's script in the cache of npx; null when that version was never fetched, or not to its end.</summary>
    public static string? Script(string package, string version)
    {
        var cache = Path.Combine(NpmCache(), "_npx");
        if (!Directory.Exists(cache))
            return null;
        return Directory.EnumerateDirectories(cache).Select(folder => Path.Combine(folder, "node_modules", package))
            .Select(folder => Script(folder, package, version)).FirstOrDefault(script => script is not null);
    }

    static string? Script(string folder, string package, string version)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
            var root = manifest.RootElement;
            // npm writes this beside the packages when all of them are there.
            var isWhole = File.Exists(Path.Combine(folder, "..", ".package-lock.json"));
            var script = Path.GetFullPath(Path.Combine(folder, root.GetProperty("bin").GetProperty(package).GetString()!));
            return isWhole && root.GetProperty("version").GetString() == version && File.Exists(script) ? script : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    static string NpmCache() =>
        Environment.GetEnvironmentVariable("npm_config_cache") is { Length: > 0 } cache ? cache
        : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "npm-cache")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".npm");
}
