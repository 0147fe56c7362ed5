using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>
/// A server that speaks the OpenAI protocol over real HTTP, and answers by a script: one reply for each call, the last one for all that
/// follow.
/// </summary>
sealed class OpenAiServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Reply> script = new();
    Reply last = Reply.Chat("{}");
    readonly TaskCompletionSource firstRequest = new();

    OpenAiServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<Request> Requests { get; } = new();

    public Task FirstRequest => firstRequest.Task;

    public string Endpoint => app.Urls.Single() + "/v1";

    public static Task<OpenAiServer> StartAsync(params Reply[] replies) => StartAsync(certificate: null, replies);

    public static async Task<OpenAiServer> StartAsync(X509Certificate2? certificate, params Reply[] replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        var server = new OpenAiServer(app);
        server.Answers(replies);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public void Answers(params Reply[] replies)
    {
        foreach (var reply in replies)
            script.Enqueue(reply);
    }

    async Task HandleAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var request = new Request(context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body);
        Requests.Enqueue(request);
        firstRequest.TrySetResult();
        if (script.TryDequeue(out var reply))
            last = reply;
        await last.WriteAsync(context, request);
    }

    public async ValueTask DisposeAsync()
    {
        // Hung connections are part of the tests: nobody waits for them.
        using var impatient = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(impatient.Token);
        await app.DisposeAsync();
    }
}

/// <summary>A request as it came over the wire.</summary>
sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Message(string role) =>
        Json.GetProperty("messages").EnumerateArray().Single(m => m.GetProperty("role").GetString() == role)
        .GetProperty("content") is { ValueKind: JsonValueKind.Array } parts ? parts[0].GetProperty("text").GetString()!
            : Json.GetProperty("messages")
        .EnumerateArray().Single(m => m.GetProperty("role").GetString() == role).GetProperty("content").GetString()!;

    /// <summary>What stands between the delimiters.</summary>
    public string Article => string.Join('\n', Message("user").Split('\n')[1..^1]);
}

/// <summary>What the server does with a call.</summary>
sealed record Reply(Func<HttpContext, Request, Task> WriteAsync)
{
    public static Reply Status(int status, string body = """{"error":{"message":"no","type":"server_error","code":"server_error"}}""", string? retryAfter = null) =>
        new(async (context, _) =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        });

    public static Reply Redirect(string location) => new((context, _) =>
    {
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public static Reply Body(string body, string contentType = "application/json") => new(async (context, _) =>
    {
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    });

    public static Reply Chat(string? content, string finish = "stop", string? refusal = null, bool usage = true) =>
        Body(Completion(content, finish, refusal, usage));

    public static Reply Chat(Func<Request, string> content) =>
        new((context, request) => Chat(content(request)).WriteAsync(context, request));

    public static Reply Summary(string headline, params (string Text, string Quote)[] facts) => Chat(Answer(headline, facts));

    /// <summary>The same, when something has happened.</summary>
    public Reply After(Task signal) => new(async (context, request) =>
    {
        await signal;
        await WriteAsync(context, request);
    });

    public static Reply Hang() => new((context, _) => Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted));

    public static Reply Drip() => new(async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        foreach (var c in Completion("{}", "stop", null, true))
        {
            await context.Response.WriteAsync(c.ToString(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(200, context.RequestAborted);
        }
    });

    public static Reply Reset() => new((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public static string Answer(string headline, params (string Text, string Quote)[] facts) =>
        JsonSerializer.Serialize(new { headline, facts = facts.Select(fact => new { quote = fact.Quote, text = fact.Text }) });

    /// <summary>An answer of a server that tells of this usage, whatever it was.</summary>
    public static Reply Costing(int inputTokens, int outputTokens, string headline, params (string Text, string Quote)[] facts) =>
        Body(Completion(Answer(headline, facts), "stop", null, usage: true)
            .Replace("\"prompt_tokens\":1000", $"\"prompt_tokens\":{inputTokens}", StringComparison.Ordinal)
            .Replace("\"completion_tokens\":200", $"\"completion_tokens\":{outputTokens}", StringComparison.Ordinal));

    public static string Completion(string? content, string finish, string? refusal, bool usage) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model = "test-model",
        choices = new[] { new { index = 0, finish_reason = finish, message = new { role = "assistant", content, refusal } } },
        usage = usage ? new { prompt_tokens = 1000, completion_tokens = 200, total_tokens = 1200 } : null,
    });
}
