using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Summaries;
using Summarizer.Web.Outgoing;

namespace Summarizer.Web.Webhooks;

/// <summary>Tells a receiver of new outcomes, signed as Standard Webhooks has it, with retries.</summary>
/// <remarks>
/// Messages wait in memory: the pipeline never waits for a receiver, and what is undelivered at the end of the process is lost. Whoever
/// must not miss a summary looks at the listing too.
/// </remarks>
public sealed partial class Webhook : IHostedService, IDisposable
{
    const int MostUndelivered = 10_000;
    const int Lanes = 4;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly IOptions<WebhookOptions> options;
    readonly IOptions<WebOptions> web;
    readonly TimeProvider clock;
    readonly ILogger<Webhook> log;
    readonly byte[] secret;
    readonly HttpClient http;
    readonly SemaphoreSlim lanes = new(Lanes);
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentDictionary<Task, bool> undelivered = new();
    volatile bool unwanted;

    /// <summary>Makes one; the options name a receiver.</summary>
    public Webhook(IOptions<WebhookOptions> options, IOptions<WebOptions> web, TimeProvider clock, ILogger<Webhook> log)
    {
        (this.options, this.web, this.clock, this.log) = (options, web, clock, log);
        Signature.TryReadSecret(options.Value.Secret, out var read);
        secret = read!;
        var allowPrivate = options.Value.AllowPrivateAddresses;
        http = new HttpClient(GuardedConnections.Create(allowPrivate, allowHttp: allowPrivate)) { Timeout = Patience };
    }

    /// <summary>Begins to deliver the message about an outcome.</summary>
    public void Tell(KeptSummary kept)
    {
        if (unwanted || stop.IsCancellationRequested)
            return;
        if (undelivered.Count >= MostUndelivered)
        {
            LogLost("too many wait");
            return;
        }
        Task delivery = DeliverAsync(WebhookMessage.Of(kept, web.Value.PublicUrl));
        undelivered.TryAdd(delivery, true);
        delivery.ContinueWith(done => undelivered.TryRemove(done, out _), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the deliveries that are under way end; those that wait for another try are given up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await Task.WhenAll(undelivered.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        lanes.Dispose();
        stop.Dispose();
    }

    /// <summary>Delivers a message, with retries; false when it is lost, or nobody wants it.</summary>
    internal async Task<bool> DeliverAsync(WebhookMessage message)
    {
        await Task.Yield();
        var pause = options.Value.RetryDelay;
        for (var attempt = 0; ; attempt++, pause *= 4)
        {
            if (unwanted)
                return false;
            if (await IsTakenAsync(message))
                return true;
            if (attempt == options.Value.MaxRetries || stop.IsCancellationRequested)
                break;
            try
            {
                await Task.Delay(pause, clock, stop.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        LogLost("it was not taken");
        return false;
    }

    async Task<bool> IsTakenAsync(WebhookMessage message)
    {
        await lanes.WaitAsync();
        try
        {
            using var request = Request(message);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode == HttpStatusCode.Gone)
            {
                unwanted = true;
                LogUnwanted();
            }
            else if (!answer.IsSuccessStatusCode)
            {
                LogRefused(message.Id, $"it answered {(int)answer.StatusCode}");
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException)
        {
            LogRefused(message.Id, trouble is HttpRequestException ? trouble.Message : "it does not answer");
            return false;
        }
        finally
        {
            lanes.Release();
        }
    }

    HttpRequestMessage Request(WebhookMessage message)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = new ByteArrayContent(message.Payload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Signature.Of(secret, message.Id, timestamp, message.Payload));
        request.Headers.UserAgent.ParseAdd("Summarizer");
        return request;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook's receiver did not take {Message}: {Reason}")]
    partial void LogRefused(string message, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message to the webhook's receiver is lost: {Reason}")]
    partial void LogLost(string reason);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The webhook's receiver answered 410 Gone and is told nothing more until the next start")]
    partial void LogUnwanted();
}
