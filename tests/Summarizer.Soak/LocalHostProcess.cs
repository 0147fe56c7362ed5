using System.Diagnostics;

namespace Summarizer.Soak;

/// <summary>A local host that is killed and started again, as a power cut would do it.</summary>
sealed class LocalHostProcess(string program, string connectionString) : IDisposable
{
    Process? process;

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        start.Environment["Storage"] = connectionString;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        process = Process.Start(start)!;
        // Read and forgotten, so that a full pipe never stops the host.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Whether it runs; a host may give up when storage fails while it starts.</summary>
    public bool IsRunning => process is { HasExited: false };

    /// <summary>Kills it without a warning.</summary>
    public void Kill()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose() => Kill();
}
