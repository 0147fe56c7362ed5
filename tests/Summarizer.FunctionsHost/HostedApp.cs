using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Grpc.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarizer.FunctionsHost.Listeners;
using Yarp.ReverseProxy.Forwarder;

namespace Summarizer.FunctionsHost;

/// <summary>
/// A Functions host for tests: it starts the app's process, speaks the worker protocol with it, routes HTTP to it, and starts its functions when blobs, queues
/// and timers say so. A worker that ends is started again.
/// </summary>
/// <remarks>It asks for no function keys, as Core Tools do not.</remarks>
public sealed class HostedApp : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly HostedAppOptions options;
    readonly WebApplication app;
    readonly WorkerChannels channels;
    readonly CancellationTokenSource stopping = new();
    readonly List<Task> listeners = [];
    HttpFunctions? http;
    volatile Task<Worker> worker = Task.FromException<Worker>(new InvalidOperationException("The host is not started."));

    HostedApp(HostedAppOptions options)
    {
        this.options = options;
        app = Build();
        channels = app.Services.GetRequiredService<WorkerChannels>();
    }

    /// <summary>Where the HTTP functions answer.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>The app's settings.</summary>
    public IReadOnlyDictionary<string, string> Settings => options.Settings;

    /// <summary>Asks the HTTP functions.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>The functions, by name.</summary>
    public IReadOnlyList<HostedFunction> Functions { get; private set; } = [];

    /// <summary>What the workers logged.</summary>
    public HostLog Log { get; } = new();

    /// <summary>The process of the worker that runs, another after each restart.</summary>
    public async Task<int> WorkerProcessAsync() => (await worker).ProcessId;

    /// <summary>How long ago that process was started.</summary>
    public async Task<TimeSpan> WorkerAgeAsync() => (await worker).Age;

    /// <summary>Starts the host and a worker, and ends when all functions are loaded.</summary>
    /// <exception cref="FunctionFailedException">The worker did not start; the message has its output.</exception>
    public static async Task<HostedApp> StartAsync(HostedAppOptions options)
    {
        var host = new HostedApp(options);
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a function as a blob of that name would: once, whether it is disabled or not.</summary>
    /// <exception cref="FunctionFailedException">It failed.</exception>
    public Task InvokeBlobAsync(string function, string blob, CancellationToken cancellation = default) =>
        InvokeAsync(Find(function), found => Invocation.Blob(found, BlobListener.Container(found), blob), cancellation);

    /// <summary>Runs a function as a message with that text would.</summary>
    /// <exception cref="FunctionFailedException">It failed.</exception>
    public Task InvokeQueueAsync(string function, string message, CancellationToken cancellation = default) =>
        InvokeAsync(Find(function), found => Invocation.Queue(found, message), cancellation);

    /// <summary>Runs a function as its timer would.</summary>
    /// <exception cref="FunctionFailedException">It failed.</exception>
    public Task InvokeTimerAsync(string function, CancellationToken cancellation = default) =>
        InvokeAsync(Find(function), Invocation.Timer, cancellation);

    /// <summary>Ends when <c>/api/health</c> says that all is well.</summary>
    /// <exception cref="TimeoutException">It did not within half a minute.</exception>
    public Task HealthyAsync() => UntilAsync(async () =>
    {
        using var response = await Http.GetAsync(new Uri("/api/health", UriKind.Relative));
        return response.IsSuccessStatusCode;
    }, "The app did not become healthy.");

    /// <summary>Ends when no function runs.</summary>
    /// <exception cref="TimeoutException">One did for half a minute.</exception>
    public Task IdleAsync() => UntilAsync(async () => (await worker).Running == 0, "A function goes on running.");

    /// <summary>Ends when a function runs.</summary>
    /// <exception cref="TimeoutException">None did within half a minute.</exception>
    public Task BusyAsync() => UntilAsync(async () => (await worker).Running > 0, "No function was started.");

    /// <summary>Ends when the worker has logged something with that text.</summary>
    /// <exception cref="TimeoutException">It did not within half a minute.</exception>
    public Task LogsAsync(string text) =>
        UntilAsync(() => Task.FromResult(Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal))),
            $"Nothing was logged with \"{text}\".");

    /// <summary>Kills the worker in whatever it does, and ends when it is gone. Another starts at once.</summary>
    public async Task KillWorkerAsync()
    {
        var killed = await worker;
        killed.Kill();
        await killed.Exited;
    }

    /// <summary>Stops what starts functions, then the worker, which may finish what it does.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(listeners);
        if (worker.IsCompletedSuccessfully)
            await worker.Result.DisposeAsync();
        await app.DisposeAsync();
        Http.Dispose();
        http?.Dispose();
        stopping.Dispose();
    }

    internal async Task InvokeAsync(HostedFunction function, Func<HostedFunction, InvocationRequest> invocation,
        CancellationToken cancellation) =>
        await (await worker).InvokeAsync(function, invocation(function), cancellation);

    internal async Task<bool> TryInvokeAsync(HostedFunction function, Func<HostedFunction, InvocationRequest> invocation,
        CancellationToken cancellation)
    {
        try
        {
            await InvokeAsync(function, invocation, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is FunctionFailedException or TimeoutException)
        {
            // Of a worker that ended the message holds the log itself.
            Log.Add(failure.Message.Split('\n')[0]);
            return false;
        }
    }

    HostedFunction Find(string name) => Functions.Single(function => function.Name == name);

    async Task StartAsync()
    {
        await app.StartAsync();
        Http.BaseAddress = Address;
        worker = StartWorkerAsync();
        Functions = (await worker).Functions;
        var file = HostFile.Read(options);
        var enabled = Functions.Where(function => !options.IsDisabled(function.Name)).ToList();
        http = new HttpFunctions(enabled.Where(function => function.Type == "httpTrigger"), file.RoutePrefix,
            app.Services.GetRequiredService<IInlineConstraintResolver>(), app.Services.GetRequiredService<IHttpForwarder>(), () => worker);
        if (options.Listens)
            listeners.AddRange(enabled.Select(function => Listen(function, file)));
    }

    Task Listen(HostedFunction function, HostFile file) => function.Type switch
    {
        "blobTrigger" => new BlobListener(this, function, file, options).RunAsync(stopping.Token),
        "queueTrigger" => new QueueListener(this, function, file, options).RunAsync(stopping.Token),
        "timerTrigger" => new TimerListener(this, function, options).RunAsync(stopping.Token),
        _ => Task.CompletedTask,
    };

    Task<Worker> StartWorkerAsync() => Worker.StartAsync(options, new Uri(app.Urls.Last()), channels, Log, restart: () =>
    {
        if (!stopping.IsCancellationRequested)
            worker = StartWorkerAsync();
    });

    WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddSingleton<WorkerChannels>().AddHttpForwarder();
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        var built = builder.Build();
        built.Use((context, next) => context.GetEndpoint() is null ? http?.RouteAsync(context) ?? Unavailable(context) : next(context));
        built.MapGrpcService<WorkerEndpoint>();
        return built;
    }

    async Task UntilAsync(Func<Task<bool>> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"{otherwise} {Log}");
        }
    }

    static Task Unavailable(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
