using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Summarizer.Soak.Storage;

/// <summary>An HTTP proxy before storage that answers some requests with a fault: before they are done, or, worse, after.</summary>
public sealed class FaultyProxy(Uri storage) : IAsyncDisposable
{
    static readonly HashSet<string> HopByHop =
        new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host" };

    readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    long faults, requests;
    WebApplication? server;

    /// <summary>Which fault a call meets; null for none.</summary>
    public Func<StorageCall, Fault?>? Rule { get; set; }

    /// <summary>How many requests were answered with a fault.</summary>
    public long Faults => Interlocked.Read(ref faults);

    /// <summary>How many requests came.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Starts it on a free port, and says where.</summary>
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
        Interlocked.Increment(ref requests);
        var fault = Rule?.Invoke(StorageCall.Of(context.Request));
        if (fault is not null)
            Interlocked.Increment(ref faults);
        if (fault is not (null or Fault.Lost or Fault.Broken))
        {
            await FailAsync(context, fault.Value);
            return;
        }
        try
        {
            using var answer = await ForwardAsync(context);
            if (fault == Fault.Lost)
                context.Abort();
            else
                await AnswerAsync(context, answer, isBroken: fault == Fault.Broken);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // Storage is away, or whoever asked.
            context.Abort();
        }
    }

    static async Task AnswerAsync(HttpContext context, HttpResponseMessage answer, bool isBroken)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!HopByHop.Contains(name))
                context.Response.Headers[name] = values.ToArray();
        }

        if (isBroken)
            await BreakAsync(context, answer);
        else if (context.Request.Method != HttpMethods.Head && context.Response.StatusCode is not (204 or 304))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
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

    static Task FailAsync(HttpContext context, Fault fault)
    {
        if (fault == Fault.Silence)
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (fault == Fault.Reset)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.StatusCode = (int)fault;
        if (fault is Fault.TooMany or Fault.Busy)
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        client.Dispose();
    }
}
