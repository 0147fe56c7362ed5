using System.Diagnostics;
using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Summarizer.Soak.Storage;

namespace Summarizer.LocalHost.Tests;

using Azurite = Summarizer.Tests.Azurite;

/// <summary>
/// The program behind a proxy that lets storage fail in every way, at every call; the waits are short, so that minutes pass in seconds.
/// </summary>
public sealed class StorageOutages(Azurite azurite) : IClassFixture<Azurite>
{
    const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.";

    static readonly Fault[] Faults = [Fault.Forbidden, Fault.Busy, Fault.Reset, Fault.Silence];

    /// <summary>The calls of an article's way and of the sweep, by what they do.</summary>
    static readonly string[] Calls =
    [
        "HEAD articles", "GET articles", "HEAD summaries", "PUT summaries", "PUT newest", "LIST articles", "LIST summaries", "LIST newest",
            "GET state", "PUT state",
    ];

    [Fact]
    public async Task Whatever_call_fails_for_long_and_however_the_article_is_summarized_in_the_end()
    {
        await using var room = await Room.OpenAsync(azurite);
        foreach (var call in Calls)
        {
            var (before, turn) = (room.Proxy.Faults, 0);
            room.Proxy.Rule = met => met.What == call ? Faults[turn++ % Faults.Length] : null;
            await room.UploadAsync(call);
            // More than the clients of storage try by themselves: the run fails, and waits for its next turn.
            // Whoever asks for the summary meanwhile makes calls too.
            await room.Program.UntilAsync(async () => (await room.GetAsync($"summaries/{Uri.EscapeDataString(call)}")).Status > 0
                && room.Proxy.Faults >= before + 9, $"{call} in trouble");

            room.Proxy.Rule = null;
            await room.UntilSummarizedAsync(call);
        }
    }

    [Fact]
    public async Task While_all_of_it_is_away_answers_come_at_once_and_the_first_summary_seconds_after_its_return()
    {
        await using var room = await Room.OpenAsync(azurite);
        await room.UploadAsync("first");
        await room.UntilSummarizedAsync("first");
        foreach (var fault in Faults[1..])
        {
            var calm = Stopwatch.StartNew();
            await room.UploadAsync($"before {fault}");
            await room.UntilSummarizedAsync($"before {fault}");
            calm.Stop();
            room.Proxy.Rule = _ => fault;
            await room.Program.UntilAsync(async () => await room.GetAsync("health") is { Status: 503, Took.TotalSeconds: < 0.5 },
                "A quick no");
            await room.UploadAsync($"during {fault}");
            for (var i = 0; i < 20; i++)
                Assert.Equal(503, (await room.GetAsync("summaries/first")).Status);

            var back = Stopwatch.StartNew();
            room.Proxy.Rule = null;
            await room.UntilSummarizedAsync($"during {fault}");
            // Three seconds, and what the same takes on this machine while all is well.
            Assert.InRange(back.Elapsed.TotalSeconds, 0, 3 + 3 * calm.Elapsed.TotalSeconds);
            await room.Program.UntilAsync(async () => (await room.GetAsync("health")).Status == 200, "Health");
        }
        Assert.Equal(Faults.Length - 1, Lines(room, "Blob storage is away"));
        Assert.Equal(Faults.Length - 1, Lines(room, "Blob storage answers again"));
        Assert.DoesNotContain("   at ", room.Program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containers_that_are_deleted_while_it_runs_come_back()
    {
        await using var room = await Room.OpenAsync(azurite);
        foreach (var container in new[] { "articles", "summaries", "newest", "state" })
            await room.Storage.DeleteBlobContainerAsync(container);

        using var article = new StringContent(Ferry, Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.Accepted, (await room.Http.PutAsync("/api/articles/after", article)).StatusCode);
        await room.UntilSummarizedAsync("after");
        Assert.Equal(200, (await room.GetAsync("health")).Status);
    }

    static int Lines(Room room, string words) =>
        room.Program.Errors.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>The program, and storage behind the proxy.</summary>
    sealed class Room : IAsyncDisposable
    {
        public required LocalHostProcess Program { get; init; }
        public required FaultyProxy Proxy { get; init; }
        public required BlobServiceClient Storage { get; init; }
        public required HttpClient Http { get; init; }

        public static async Task<Room> OpenAsync(Azurite azurite)
        {
            var account = azurite.TakeAccount()["Storage"]!;
            var (blobs, queues) = (new BlobServiceClient(account), new QueueServiceClient(account));
            var proxy = new FaultyProxy(new Uri(blobs.Uri.GetLeftPart(UriPartial.Authority)));
            var address = await proxy.StartAsync();
            var proxied = account.Replace(blobs.Uri.Authority, address.Authority, StringComparison.Ordinal);
            var program = LocalHostProcess.Serve([$"--Storage={proxied}", "--Storage:NetworkTimeout=00:00:00.5",
                "--LocalHost:Samples=false",
                "--Patience:FirstDelay=00:00:00.2", "--Patience:LongestDelay=00:00:01", "--Patience:Total=00:10:00"]);
            await program.StartedAsync();
            return new Room { Program = program, Proxy = proxy, Storage = blobs, Http = new HttpClient { BaseAddress = program.Address } };
        }

        public async Task UploadAsync(string name) =>
            await Storage.GetBlobContainerClient("articles").GetBlobClient(name).UploadAsync(BinaryData.FromString(Ferry), overwrite: true);

        public async Task<(int Status, TimeSpan Took)> GetAsync(string path)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await Http.GetAsync($"/api/{path}");
            return ((int)answer.StatusCode, clock.Elapsed);
        }

        public Task UntilSummarizedAsync(string name) =>
            Program.UntilAsync(async () => (await GetAsync($"summaries/{Uri.EscapeDataString(name)}")).Status == 200,
                $"The summary of {name}");

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            Program.Signal("TERM");
            Program.ExitCode();
            Program.Dispose();
            await Proxy.DisposeAsync();
        }
    }
}
