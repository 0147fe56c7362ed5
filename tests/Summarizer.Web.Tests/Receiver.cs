using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Summarizer.Web.Tests;

/// <summary>A real server that notes what it is sent and answers in turn; the last answer again and again.</summary>
sealed class Receiver : IAsyncDisposable
{
    readonly Channel<(Dictionary<string, string> Headers, string Body)> messages =
        Channel.CreateUnbounded<(Dictionary<string, string>, string)>();
    WebApplication? server;
    int count;

    public string Url => server!.Urls.Single() + "/hook";

    public int Count => count;

    public static async Task<Receiver> StartAsync(params int[] answers)
    {
        var receiver = new Receiver();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver.server = builder.Build();
        receiver.server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            context.Response.StatusCode = answers[Math.Min(Interlocked.Increment(ref receiver.count), answers.Length) - 1];
            context.Response.Headers.Location = "/elsewhere";
            receiver.messages.Writer.TryWrite((context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(),
                header => header.Value.ToString()), body));
        });
        await receiver.server.StartAsync();
        return receiver;
    }

    public async Task<(Dictionary<string, string> Headers, string Body)> NextAsync() =>
        await messages.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public ValueTask DisposeAsync() => server!.DisposeAsync();
}
