using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summarizer.LocalHost;

/// <summary>The storage emulator that this program started, and ends. Nothing when there was one, or when storage is elsewhere.</summary>
sealed class Azurite : IAsyncDisposable
{
    const string Package = "azurite";
    const string Version = "3.35.0";

    // What storage says of itself even when it refuses: anybody may ask for its containers, and is told that he may not see them.
    const string SignOfStorage = "x-ms-request-id";

    static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    // The first start downloads the package.
    static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    readonly Process? process;

    Azurite(Process? process) => this.process = process;

    /// <summary>Starts Azurite when storage should be on this machine and nothing listens there.</summary>
    /// <exception cref="StartProblem">It cannot be started, or what listens is no storage that answers; the message says what to
    /// do.</exception>
    public static async Task<Azurite> EnsureAsync(IConfiguration configuration, Action<string>? say = null,
        CancellationToken cancellation = default)
    {
        if (configuration["Storage"] is not { Length: > 0 } connection)
            return new Azurite(null);
        var (blobs, queues) = Endpoints(connection);
        if (!blobs.IsLoopback)
            return new Azurite(null);
        if (await ListensAsync(blobs))
        {
            await AskAsync(blobs);
            return new Azurite(null);
        }
        if (await ListensAsync(queues))
        {
            throw new StartProblem($"Azurite would serve queues on {queues.Authority}, but another program listens there: "
                + $"end it, or set Storage to other ports. (Nothing listens on {blobs.Authority}.)");
        }

        var folder = Directory.CreateDirectory(LocalSettings.DataFolder(configuration));
        var script = CachedPackage.Script(Package, Version);
        say?.Invoke(script is null ? $"Fetching Azurite {Version}, once …" : "Starting Azurite …");
        var azurite = new Azurite(Start(script, blobs, queues, folder.FullName));
        try
        {
            await azurite.WaitAsync(blobs, cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the Azurite that was started here, with all its processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    static (Uri Blobs, Uri Queues) Endpoints(string connection) =>
        (new BlobServiceClient(connection).Uri, new QueueServiceClient(connection).Uri);

    static Process Start(string? script, Uri blobs, Uri queues, string folder)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] command = script is null ? ["npx", "--yes", "--loglevel=error", $"{Package}@{Version}"] : ["node", script];
        string[] arguments =
        [
            "-e", Embedded.Text("leash.js"), .. command, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", ".",
            "--blobHost", blobs.Host, "--blobPort", $"{blobs.Port}", "--queueHost", queues.Host, "--queuePort", $"{queues.Port}",
                "--tablePort", "0",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            throw new StartProblem($"Nothing listens on {blobs.Authority} and Node.js is not there to start Azurite: "
                + $"install Node.js 18 or newer (https://nodejs.org), or start Azurite on port {blobs.Port} yourself.");
        }
    }

    async Task WaitAsync(Uri blobs, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!await ListensAsync(blobs))
        {
            if (process!.HasExited || waited.Elapsed > StartLimit)
                throw new StartProblem($"Azurite did not start. Try \"npx {Package}@{Version}\" to see why, or start Azurite on port {blobs.Port} yourself.");
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Whoever waits for a dead or an alien storage sees nothing: so it is asked before all else.</summary>
    static async Task AskAsync(Uri blobs)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = AnswerLimit };
        try
        {
            using var response = await client.GetAsync(new UriBuilder(blobs) { Query = "comp=list" }.Uri,
                HttpCompletionOption.ResponseHeadersRead);
            if (!response.Headers.Contains(SignOfStorage))
                throw new StartProblem($"What listens on {blobs.Authority} is no blob storage: end it, or set Storage to another port.");
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new StartProblem($"What listens on {blobs.Authority} does not answer as blob storage within {AnswerLimit.TotalSeconds} s: "
                + "if it is an Azurite that is busy or left over, end it; or set Storage to another port.");
        }
    }

    static async Task<bool> ListensAsync(Uri address)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
