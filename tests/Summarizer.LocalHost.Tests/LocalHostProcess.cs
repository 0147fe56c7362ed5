using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Summarizer.Tests;

namespace Summarizer.LocalHost.Tests;

/// <summary>The program as a user runs it: a process of its own, in an empty folder, on free ports.</summary>
sealed class LocalHostProcess : IDisposable
{
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly StringBuilder output = new();
    readonly StringBuilder errors = new();
    readonly Process process;
    readonly bool ownsFolder;

    LocalHostProcess(ProcessStartInfo start, string folder, bool ownsFolder)
    {
        (Folder, this.ownsFolder) = (folder, ownsFolder);
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Folder { get; }

    public int WebPort { get; private init; }

    public int BlobPort { get; private init; }

    public Uri Address => new($"http://localhost:{WebPort}");

    public string Storage { get; private init; } = "";

    public int Id => process.Id;

    public string Output => Text(output);

    public string Errors => Text(errors);

    /// <summary>Starts the program to serve.</summary>
    public static LocalHostProcess Serve(string[]? arguments = null, int? webPort = null, bool node = true, string? folder = null)
    {
        var ports = FreePorts.Take(3);
        var web = webPort ?? ports[0];
        var storage = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{ports[1]}/{Account};QueueEndpoint=http://127.0.0.1:{ports[2]}/{Account}";
        string[] all = [$"--Storage={storage}", $"--urls=http://localhost:{web}", .. arguments ?? []];
        var own = folder ?? Directory.CreateTempSubdirectory("summarizer-").FullName;
        return new LocalHostProcess(StartInfo(all, own, node), own, folder is null) { WebPort = web, BlobPort = ports[1],
            Storage = storage };
    }

    /// <summary>Runs the program to its end.</summary>
    public static (int Code, string Output, string Errors) Run(string folder, params string[] arguments)
    {
        using var program = new LocalHostProcess(StartInfo(arguments, folder, node: true), folder, ownsFolder: false);
        return (program.ExitCode(), program.Output, program.Errors);
    }

    /// <summary>The exit code, once it ends.</summary>
    public int ExitCode()
    {
        Assert.True(process.WaitForExit(Patience), $"It does not end. {Output} {Errors}");
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Sends a signal such as <c>INT</c>, which is Ctrl+C.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, $"{Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50))
            Assert.True(waited.Elapsed < Patience, $"{what} did not happen. Output: {Output} Errors: {Errors}");
    }

    /// <summary>Waits until it serves.</summary>
    public async Task StartedAsync()
    {
        await UntilAsync(() => Task.FromResult(Output.Contains(Address.Authority, StringComparison.Ordinal) || process.HasExited),
            "The start");
        Assert.False(process.HasExited, Errors);
    }

    public static bool Listens(int port)
    {
        try
        {
            using var socket = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>
    /// Whether this process ignores Ctrl+C, as what a shell starts in the background does; what it starts inherits that, and .NET lets it
    /// be.
    /// </summary>
    static bool IsInterruptIgnored { get; } = File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
        .Any(line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & 1 << 1) != 0);

    static ProcessStartInfo StartInfo(string[] arguments, string folder, bool node)
    {
        var dotnet = Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        var start = new ProcessStartInfo(IsInterruptIgnored ? "/usr/bin/env" : dotnet)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (IsInterruptIgnored)
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add(dotnet);
        }
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Summarizer.LocalHost.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (!node)
            start.Environment["PATH"] = folder;
        return start;
    }

    static void Append(StringBuilder text, string? line)
    {
        lock (text)
            text.AppendLine(line);
    }

    static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }
}
