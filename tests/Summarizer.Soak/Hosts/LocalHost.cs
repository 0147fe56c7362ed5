using System.Collections.Concurrent;
using System.Diagnostics;
using Summarizer.Tests;

namespace Summarizer.Soak.Hosts;

/// <summary>A local host.</summary>
sealed class LocalHost(string name, IReadOnlyDictionary<string, string> settings) : SoakHost(name)
{
    // Ended by itself with a sentence, or by a signal that asks for it.
    const int Problem = 1;

    static readonly string Program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Summarizer.LocalHost/bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/Summarizer.LocalHost.dll"));

    readonly ConcurrentBag<string> complaints = [];
    readonly int port = FreePorts.Take(1)[0];
    Process? process;

    public override Uri Address => new($"http://127.0.0.1:{port}");

    public override bool HasEvents => true;

    public override int? ProcessId => process is { HasExited: false } running ? running.Id : null;

    public override bool HasEnded => ProcessId is null;

    public override IEnumerable<string> Complaints => complaints.Distinct();

    protected override Task LaunchAsync()
    {
        NoteEnd();
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program)! };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        process = Process.Start(start)!;
        // Read, so that a full pipe never stops the host.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return Task.CompletedTask;
    }

    protected override async Task EndAsync(bool isForGood = false)
    {
        if (process is not { HasExited: false } running)
            return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        process = null;
    }

    void NoteEnd()
    {
        if (process is { HasExited: true } ended && ended.ExitCode is not (0 or Problem))
            complaints.Add($"{Name} ended by itself with the code {ended.ExitCode}.");
        process?.Dispose();
    }

    void Read(string? line)
    {
        if (line?.StartsWith("   at ", StringComparison.Ordinal) == true)
            complaints.Add($"{Name} showed a stack trace: {line.Trim()}");
        else if (line?.StartsWith("Unhandled exception", StringComparison.Ordinal) == true)
            complaints.Add($"{Name}: {line}");
    }
}
