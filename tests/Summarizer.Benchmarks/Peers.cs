using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Summarizer.Benchmarks;

/// <summary>How fast a package from npm went, or why it did not.</summary>
/// <param name="Name">The package, and its method where it has several.</param>
/// <param name="ArticlesPerSecond">The median over the rounds; null when it did not run.</param>
/// <param name="Remark">What must be said of it, if anything.</param>
sealed record PeerPace(string Name, double? ArticlesPerSecond, string? Remark);

/// <summary>Summarizers from npm on the same texts, on the same core: a child inherits its parent's.</summary>
static class Peers
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    static readonly (string Name, string Package)[] All =
    [
        ("node-summarizer, frequency", "node-summarizer@1.0.7"),
        ("node-summarizer, rank", "node-summarizer@1.0.7"),
        ("lexrank.js", "lexrank.js@3.0.0"),
        ("ts-textrank", "ts-textrank@1.0.3"),
    ];

    /// <summary>Installs and measures each.</summary>
    public static IReadOnlyList<PeerPace> Run(IReadOnlyList<string> articles, int rounds)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot(), "artifacts", "peers")).FullName;
        var texts = Path.Combine(folder, "articles.json");
        File.WriteAllText(texts, JsonSerializer.Serialize(articles));
        return [.. All.Select(peer => Run(peer.Name, peer.Package, folder, texts, rounds))];
    }

    static PeerPace Run(string name, string package, string folder, string texts, int rounds)
    {
        try
        {
            // With install scripts: node-summarizer's word lists are made by one.
            Call("npm", folder, "install", "--prefix", folder, package, "--no-audit", "--no-fund", "--silent");
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return new PeerPace(name, null, $"{package} cannot be installed: {FirstLine(problem)}");
        }
        try
        {
            var script = Path.Combine(AppContext.BaseDirectory, "peers.mjs");
            var answer = JsonDocument.Parse(Call("node", folder, script, folder, name, texts,
                rounds.ToString(CultureInfo.InvariantCulture))).RootElement;
            var failed = answer.GetProperty("failed").GetInt32();
            return new PeerPace(name, answer.GetProperty("articlesPerSecond").GetDouble(),
                failed > 0 ? $"failed on {failed} articles" : null);
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception or JsonException)
        {
            return new PeerPace(name, null, $"{package} does not run: {FirstLine(problem)}");
        }
    }

    static string Call(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} took more than {Patience.TotalMinutes} minutes.");
        }
        return process.ExitCode == 0 ? output.Result
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result.Trim()}");
    }

    static string FirstLine(Exception problem) => problem.Message.Split('\n')[0];

    static string RepositoryRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "Summarizer.sln")))
                return at;
        }

        return Directory.GetCurrentDirectory();
    }
}
