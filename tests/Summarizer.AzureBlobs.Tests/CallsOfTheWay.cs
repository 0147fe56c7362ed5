using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

/// <summary>What an article costs in calls to storage, as docs/scale.md tells it.</summary>
[Collection(nameof(Newsroom))]
public sealed class CallsOfTheWay(Azurite azurite)
{
    [Fact]
    public async Task A_new_article_costs_five_calls_and_an_event_that_comes_twice_two()
    {
        var calls = new Recorder();
        await using var room = await Newsroom.OpenAsync(azurite, calls);
        await room.UploadAsync("a");

        Assert.Equal(["HEAD summaries", "GET articles", "PUT newest", "PUT summaries", "HEAD articles"],
            await calls.OfAsync(() => room.RunAsync("a")));
        Assert.Equal(["HEAD summaries", "GET articles"], await calls.OfAsync(() => room.RunAsync("a")));
    }

    [Fact]
    public async Task An_article_that_is_too_large_is_not_downloaded()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a", new string('a', 11_000_000));

        Assert.Equal(PipelineOutcome.Rejected, await room.RunAsync("a"));
        Assert.Contains("11000000 bytes", (await room.KeptAsync("a"))!.Header.Headline, StringComparison.Ordinal);
    }

    /// <summary>Writes down what is called.</summary>
    sealed class Recorder : HttpPipelineSynchronousPolicy
    {
        readonly ConcurrentQueue<string> calls = new();

        public async Task<IReadOnlyList<string>> OfAsync(Func<Task> act)
        {
            calls.Clear();
            await act();
            return [.. calls];
        }

        public override void OnSendingRequest(HttpMessage message) => calls.Enqueue(Faults.NameOf(message.Request));
    }
}
