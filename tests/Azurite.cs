using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Summarizer.Tests;

/// <summary>
/// A real Azurite in memory, on ports of its own; it ends with the process that started it. It has accounts enough for each test to take
/// its own.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Node reads its standard input; when the test process is gone the pipe closes, and Azurite ends.
    const string Leash = "process.stdin.on('end',()=>process.exit());process.stdin.resume();const {spawn}=require('child_process');" +
        "const child=spawn('npx',['--yes','azurite@3.35.0',...process.argv.slice(1)],{detached:true,stdio:'ignore'});process.on('exit',()=>{try{process.kill(-child.pid)}catch{}});";

    const int Accounts = 400;

    int taken;
    IReadOnlyList<int> ports = [];
    Process? process;

    /// <summary>The settings that reach it.</summary>
    public IConfiguration Configuration { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ports = FreePorts.Take(3);
        var start = new ProcessStartInfo("node",
        [
            "-e", Leash, "--", "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
            "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ]) { RedirectStandardInput = true };
        start.Environment["AZURITE_ACCOUNTS"] =
            string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{Account}{number}:{Key}").Prepend($"{Account}:{Key}"));
        process = Process.Start(start)!;
        Configuration = SettingsOf(Account);
        foreach (var port in ports.Take(2))
            await ListensAsync(port);
    }

    public Task DisposeAsync()
    {
        process?.StandardInput.Close();
        process?.WaitForExit(5000);
        process?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The settings that reach an empty account, another at each call.</summary>
    public IConfiguration TakeAccount() =>
        Interlocked.Increment(ref taken) is var number and <= Accounts ? SettingsOf($"{Account}{number}")
            : throw new InvalidOperationException("All accounts are taken.");

    IConfiguration SettingsOf(string account) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Storage"] = $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};" +
            $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{account};QueueEndpoint=http://127.0.0.1:{ports[1]}/{account}",
    }).Build();

    static async Task ListensAsync(int port)
    {
        for (var deadline = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (deadline.Elapsed < TimeSpan.FromSeconds(90))
            {
            }
        }
    }
}
