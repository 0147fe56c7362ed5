using System.Diagnostics;
using System.Net;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Summarizer.FunctionsHost;
using Summarizer.Soak;

namespace Summarizer.Functions.Tests;

/// <summary>
/// The app as it starts by itself, with proxies before storage that let a call fail in turn with 403, 503, resets and silence. The waits are those of the
/// settings, made much shorter.
/// </summary>
[Collection(nameof(FunctionApp))]
public sealed class StorageInTrouble(FunctionApp other)
{
    static readonly int[] Faults = [403, 503, FaultyProxy.Reset, FaultyProxy.Silence];

    [Fact]
    public async Task What_was_given_up_is_tried_again_once_storage_is_well()
    {
        await using var room = await Room.OpenAsync(other.EmptyStorage(), total: "00:00:00");
        room.Break("GET articles");
        await room.UploadAsync("a");
        await room.UntilAsync("a", HttpStatusCode.UnprocessableEntity);

        room.Mend();
        await room.UntilAsync("a", HttpStatusCode.OK);
        await room.ComesRightAsync();
    }

    /// <summary>The app, and its storage behind the proxies.</summary>
    sealed class Room : IAsyncDisposable
    {
        static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        public required HostedApp App { get; init; }
        public required BlobServiceClient Storage { get; init; }
        public required IReadOnlyList<FaultyProxy> Proxies { get; init; }

        public static async Task<Room> OpenAsync(string account, string total)
        {
            var proxied = account;
            var proxies = new List<FaultyProxy>();
            foreach (var service in new[] { new BlobServiceClient(account).Uri, new QueueServiceClient(account).Uri })
            {
                var proxy = new FaultyProxy(new Uri(service.GetLeftPart(UriPartial.Authority)), seed: 1);
                proxied = proxied.Replace(service.Authority, (await proxy.StartAsync()).Authority, StringComparison.Ordinal);
                proxies.Add(proxy);
            }
            var app = await HostedApp.StartAsync(HostedAppOptions.Sample(proxied, ("Storage__NetworkTimeout", "00:00:00.5"), ("SweepSchedule", "*/2 * * * * *"),
                ("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:01"), ("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:01"),
                ("Patience__FirstDelay", "00:00:01"), ("Patience__LongestDelay", "00:00:01"), ("Patience__Total", total)));
            await app.HealthyAsync();
            return new Room { App = app, Storage = new BlobServiceClient(account), Proxies = proxies };
        }

        /// <summary>Lets a call fail, each time in the next way.</summary>
        public void Break(string call)
        {
            var turn = -1;
            foreach (var proxy in Proxies)
                proxy.Rule = request => NameOf(request) == call ? Faults[Interlocked.Increment(ref turn) % Faults.Length] : null;
        }

        public void Mend()
        {
            foreach (var proxy in Proxies)
                proxy.Rule = null;
        }

        public async Task UploadAsync(string name) => await Storage.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);

        public Task UntilAsync(string name, HttpStatusCode status) => UntilAsync(async () => await AskAsync(name) == status, $"{name} does not come to {status}.");

        /// <summary>Ends when each article has one summary, of its version, and one entry among the newest: what is sent twice may be at work until then.</summary>
        public Task ComesRightAsync() => UntilAsync(async () => (await new EndState(Storage).ViolationsAsync()).Count == 0, "Storage does not come right.");

        async Task<HttpStatusCode> AskAsync(string name)
        {
            using var answer = await App.Http.GetAsync(new Uri($"/api/summaries/{Uri.EscapeDataString(name)}", UriKind.Relative));
            return answer.StatusCode;
        }

        async Task UntilAsync(Func<Task<bool>> holds, string otherwise)
        {
            for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50))
                Assert.True(waited.Elapsed < Patience, $"{otherwise} {App.Log}");
        }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            foreach (var proxy in Proxies)
                await proxy.DisposeAsync();
        }

        static string NameOf(HttpRequest request)
        {
            // Azurite has the account in the path: /account/container/blob, /account/queue/messages.
            var container = request.Path.Value!.Split('/').ElementAtOrDefault(2);
            return request.Query["comp"] == "list" ? $"LIST {container}" : $"{request.Method} {container}";
        }
    }
}
