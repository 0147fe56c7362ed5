using System.Diagnostics;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;

namespace Summarizer.FunctionsHost;

/// <summary>The app's process with its functions loaded.</summary>
sealed class Worker : IAsyncDisposable
{
    // A worker that does not end by itself is killed after this.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    readonly Process process;
    readonly WorkerChannel channel;

    Worker(Process process, WorkerChannel channel) => (this.process, this.channel) = (process, channel);

    readonly long started = Stopwatch.GetTimestamp();
    volatile bool loaded;
    int running;

    public int ProcessId => process.Id;

    /// <summary>Where it takes HTTP requests.</summary>
    public Uri HttpAddress { get; private set; } = null!;

    public IReadOnlyList<HostedFunction> Functions { get; private set; } = [];

    /// <summary>The time since its process was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(started);

    /// <summary>How many functions run in it.</summary>
    public int Running => Volatile.Read(ref running);

    /// <summary>Ends when the process has.</summary>
    public Task Exited => process.WaitForExitAsync();

    /// <summary>Starts the process and makes the acquaintance, in the order in which the real host does it.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="endpoint">Where it finds this host.</param>
    /// <param name="channels">Where its channel is found when it connects.</param>
    /// <param name="log">Takes what it logs and writes.</param>
    /// <param name="restart">Called when it has ended, unless it had not got so far.</param>
    /// <exception cref="FunctionFailedException">It ended before, or a function could not be loaded.</exception>
    public static async Task<Worker> StartAsync(HostedAppOptions options, Uri endpoint, WorkerChannels channels, HostLog log,
        Action restart)
    {
        var channel = new WorkerChannel(log);
        channels[channel.WorkerId] = channel;
        var worker = new Worker(StartProcess(options, endpoint, channel.WorkerId, log), channel);
        _ = worker.CloseAtExitAsync(channels, log, restart);
        try
        {
            await worker.LoadAsync(options.AppDirectory).WaitAsync(options.StartLimit);
            worker.loaded = true;
            return worker;
        }
        catch
        {
            worker.Kill();
            throw;
        }
    }

    /// <exception cref="FunctionFailedException">The function failed, or the worker ended.</exception>
    public async Task InvokeAsync(HostedFunction function, InvocationRequest invocation, CancellationToken cancellation = default)
    {
        invocation.FunctionId = function.Metadata.FunctionId;
        await using var cancelling = cancellation.Register(() =>
            channel.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocation.InvocationId } }));
        Interlocked.Increment(ref running);
        try
        {
            var answer = await channel.AskAsync(new StreamingMessage { RequestId = invocation.InvocationId,
                InvocationRequest = invocation });
            Check(answer.InvocationResponse.Result, $"The function {function.Name} failed");
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        channel.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        try
        {
            await Exited.WaitAsync(Grace);
        }
        catch (TimeoutException)
        {
            Kill();
        }
        process.Dispose();
    }

    async Task LoadAsync(string directory)
    {
        await channel.Started;
        var init = (await channel.AskAsync(new StreamingMessage
        {
            WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = directory,
                FunctionAppDirectory = directory },
        })).WorkerInitResponse;
        Check(init.Result, "The worker did not start");
        HttpAddress = new Uri(init.Capabilities["HttpUri"]);

        var metadata = (await channel.AskAsync(new StreamingMessage
        {
            FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = directory },
        })).FunctionMetadataResponse;
        Check(metadata.Result, "The worker does not know its functions");
        Functions = [.. metadata.FunctionMetadataResults.Select(function => new HostedFunction(function))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];

        var loaded = await Task.WhenAll(Functions.Select(function => channel.AskAsync(new StreamingMessage
        {
            FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Metadata.FunctionId, Metadata = function.Metadata },
        })));
        foreach (var answer in loaded)
            Check(answer.FunctionLoadResponse.Result, "A function could not be loaded");
    }

    // Another worker is on its way before what ran in this one fails: who tries again at once waits for the other.
    async Task CloseAtExitAsync(WorkerChannels channels, HostLog log, Action restart)
    {
        await Exited;
        if (loaded)
            restart();
        channels.TryRemove(channel.WorkerId, out _);
        channel.Close($"The worker ended with the code {process.ExitCode}. {log}");
    }

    static Process StartProcess(HostedAppOptions options, Uri endpoint, string workerId, HostLog log)
    {
        var description = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(options.AppDirectory,
            "worker.config.json"))).GetProperty("description");
        var start = new ProcessStartInfo(description.GetProperty("defaultExecutablePath").GetString()!,
        [
            Path.Combine(options.AppDirectory, description.GetProperty("defaultWorkerPath").GetString()!),
            "--host", endpoint.Host, "--port", $"{endpoint.Port}", "--workerId", workerId, "--requestId", workerId,
                "--grpcMaxMessageLength", $"{int.MaxValue}",
            "--functions-uri", endpoint.AbsoluteUri, "--functions-worker-id", workerId, "--functions-request-id", workerId,
            "--functions-grpc-max-message-length", $"{int.MaxValue}",
        ]) { WorkingDirectory = options.AppDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in options.Settings)
            start.Environment[name] = value;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = options.AppDirectory;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => log.Add(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Add(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static void Check(StatusResult result, string problem)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new FunctionFailedException($"{problem} ({result.Status}): {result.Exception?.Message} {result.Exception?.StackTrace}");
    }
}
