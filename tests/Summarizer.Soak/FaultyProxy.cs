using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Summarizer.Soak;

/// <summary>An HTTP proxy before storage that answers some requests with a fault: before they are done, or, worse, after.</summary>
public sealed class FaultyProxy(Uri storage, int seed) : IAsyncDisposable
{
    /// <summary>Faults that are no status: a connection that is reset, at once or in the middle of the answer, and an answer that never comes.</summary>
    public const int Reset = 0, Broken = 1, Silence = 2;

    static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host" };

    readonly Random random = new(seed);
    readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    WebApplication? server;

    /// <summary>The share of requests that fail, from 0 to 1.</summary>
    public double FaultRate { get; set; }

    /// <summary>Which fault a request meets; null for the chance of <see cref="FaultRate"/>.</summary>
    public Func<HttpRequest, int?>? Rule { get; set; }

    /// <summary>How many requests were answered with a fault.</summary>
    public long Faults { get; private set; }

    /// <summary>How many requests came.</summary>
    public long Requests { get; private set; }

    public async Task<Uri> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        server = builder.Build();
        server.Run(HandleAsync);
        await server.StartAsync();
        return new Uri(server.Urls.Single());
    }

    async Task HandleAsync(HttpContext context)
    {
        var (fault, after) = NextFault(context.Request);
        if (fault is not null and not Broken && !after)
        {
            await FailAsync(context, fault.Value);
            return;
        }
        using var answer = await ForwardAsync(context);
        if (fault is not null and not Broken)
        {
            // Done, but the caller does not learn it.
            await FailAsync(context, fault.Value);
            return;
        }
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!HopByHop.Contains(name))
                context.Response.Headers[name] = values.ToArray();
        }

        if (fault == Broken)
            await BreakAsync(context, answer);
        else if (context.Request.Method != HttpMethods.Head && context.Response.StatusCode is not (204 or 304))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    (int? Fault, bool After) NextFault(HttpRequest request)
    {
        lock (random)
        {
            Requests++;
            if (Rule?.Invoke(request) is { } ruled)
            {
                Faults++;
                return (ruled, false);
            }
            if (random.NextDouble() >= FaultRate)
                return (null, false);
            Faults++;
            int[] faults = [Reset, Broken, 429, 500, 503];
            return (faults[random.Next(faults.Length)], random.Next(2) == 0);
        }
    }

    static async Task BreakAsync(HttpContext context, HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (context.Request.Method != HttpMethods.Head && content.Length > 1)
        {
            await context.Response.Body.WriteAsync(content.AsMemory(0, content.Length / 2), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        context.Abort();
    }

    static Task FailAsync(HttpContext context, int status)
    {
        if (status == Silence)
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (status == Reset)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.StatusCode = status;
        if (status is 429 or 503)
            context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    async Task<HttpResponseMessage> ForwardAsync(HttpContext context)
    {
        var incoming = context.Request;
        var target = new Uri(storage, context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        using var request = new HttpRequestMessage(HttpMethod.Parse(incoming.Method), target);
        if (incoming.ContentLength > 0 || incoming.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(incoming.Body);
        else if (incoming.ContentLength == 0)
            request.Content = new ByteArrayContent([]);
        foreach (var (name, values) in incoming.Headers)
        {
            if (HopByHop.Contains(name))
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }
        var answer = await client.SendAsync(request, context.RequestAborted);
        await answer.Content.LoadIntoBufferAsync(context.RequestAborted);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        client.Dispose();
    }
}
