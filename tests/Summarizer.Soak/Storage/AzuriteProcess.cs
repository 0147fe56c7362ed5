using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Summarizer.LocalHost;
using Summarizer.Tests;

namespace Summarizer.Soak.Storage;

/// <summary>An Azurite with its data on disk that is killed and started again, on the same ports.</summary>
/// <remarks>It writes what it knows every five seconds: killed, it forgets what came after. Whatever it then says is the truth.</remarks>
sealed class AzuriteProcess(string folder) : IDisposable
{
    const string Package = "azurite", Version = "3.35.0";
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    readonly IReadOnlyList<int> ports = FreePorts.Take(2);
    Process? process;

    /// <summary>Where blobs are.</summary>
    public Uri Blobs => new($"http://127.0.0.1:{ports[0]}");

    /// <summary>Where queues are.</summary>
    public Uri Queues => new($"http://127.0.0.1:{ports[1]}");

    /// <summary>Reaches it with nothing between.</summary>
    public string Connection => ConnectionBy(Blobs, Queues);

    /// <summary>Whether it runs; it may give up when its disk is full.</summary>
    public bool IsRunning => process is { HasExited: false };

    /// <summary>The connection string of an Azurite, or of what stands before it.</summary>
    public static string ConnectionBy(Uri blobs, Uri queues) => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={new Uri(blobs, Account)};QueueEndpoint={new Uri(queues, Account)}";

    /// <summary>Starts it, and ends when it listens.</summary>
    public async Task StartAsync()
    {
        string[] command = CachedPackage.Script(Package, Version) is { } script ? ["node", script]
            : ["npx", "--yes", $"{Package}@{Version}"];
        process = Process.Start(new ProcessStartInfo("node",
        [
            "-e", Leash(), .. command, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", folder,
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", "0",
        ])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        foreach (var port in ports)
            await ListensAsync(port);
    }

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

    async Task ListensAsync(int port)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < StartLimit && IsRunning)
            {
            }
        }
    }

    // It ends with this program, however that ends.
    static string Leash()
    {
        using var text = new StreamReader(typeof(AzuriteProcess).Assembly.GetManifestResourceStream("leash.js")!);
        return text.ReadToEnd();
    }
}
