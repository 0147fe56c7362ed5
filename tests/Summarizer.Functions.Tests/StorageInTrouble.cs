using System.Collections.Concurrent;
using System.Net;
using Summarizer.Soak.Storage;

namespace Summarizer.Functions.Tests;

/// <summary>
/// The app as it starts by itself, with proxies before storage that let calls fail with 403, 503, resets and silence. All waits of the app are a sixtieth of
/// the default ones: two seconds stand for two minutes.
/// </summary>
[Collection(nameof(FunctionApp))]
public sealed class StorageInTrouble(FunctionApp other)
{
    static readonly Fault[] Faults = [Fault.Forbidden, Fault.Busy, Fault.Reset, Fault.Silence];

    [Fact]
    public async Task Whichever_call_of_its_way_fails_for_minutes_and_however_an_article_has_one_summary_in_the_end()
    {
        await using var room = await TroubledApp.OpenAsync(other.EmptyStorage());
        var troubles = (from call in Cases.Lines("calls.txt") from fault in Faults select new Trouble(call, fault))
            .ToDictionary(trouble => trouble.Article);
        room.Rule = call => troubles.TryGetValue(call.Article, out var trouble) ? trouble.Meet(call.What) : null;
        await Task.WhenAll(troubles.Keys.Select(room.UploadAsync));
        foreach (var trouble in troubles.Values)
        {
            // The last look comes when the summary is kept, so that the second run has nothing to do.
            await room.UntilAsync(async () => trouble.IsLong || (trouble.Came && await room.AskAsync(trouble.Article) == HttpStatusCode.OK),
                () => $"Too little trouble: {trouble}.");
        }

        room.Rule = null;
        foreach (var article in troubles.Keys)
            await room.UntilAsync(article, HttpStatusCode.OK);
        await room.ComesRightAsync();
    }

    [Fact]
    public async Task Whatever_fails_around_the_way_an_article_has_its_summary_in_the_end()
    {
        await using var room = await TroubledApp.OpenAsync(other.EmptyStorage());
        foreach (var (number, calls) in Cases.Lines("calls-around.txt").Index())
        {
            var troubles = calls.Split(", ").ToDictionary(call => call, call => new Trouble(call, Faults));
            room.Rule = call => troubles.TryGetValue(call.What, out var trouble) ? trouble.Meet(call.What) : null;
            await room.UploadAsync($"{number}");
            await room.UntilAsync(() => Task.FromResult(troubles.Values.All(trouble => trouble.IsLong)),
                () => $"Too little trouble: {string.Join(", ", troubles.Values)}.");

            room.Rule = null;
            await room.UntilAsync($"{number}", HttpStatusCode.OK);
        }
        await room.ComesRightAsync();
    }

    [Fact]
    public async Task What_was_given_up_is_tried_again_once_storage_is_well()
    {
        await using var room = await TroubledApp.OpenAsync(other.EmptyStorage(), ("Patience__Total", "00:00:00"),
            ("Patience__LongestDelay", "00:00:01"));
        var trouble = new Trouble("GET articles", Faults);
        room.Rule = call => trouble.Meet(call.What);
        await room.UploadAsync("a");
        await room.UntilAsync("a", HttpStatusCode.UnprocessableEntity);

        room.Rule = null;
        await room.UntilAsync("a", HttpStatusCode.OK);
        await room.ComesRightAsync();
    }

    /// <summary>A call that fails, in one way or in each in turn, and when it did.</summary>
    sealed class Trouble(string call, params Fault[] faults)
    {
        /// <summary>Two minutes, a sixtieth as long.</summary>
        static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

        /// <summary>How often a client of storage tries by itself: what fails more often has failed in more runs than one.</summary>
        const int TriesOfAClient = 4;

        readonly ConcurrentQueue<DateTime> met = new();

        /// <summary>The article of its own.</summary>
        public string Article { get; } = $"{call} {string.Join(' ', faults)}";

        /// <summary>Whether it has failed at all.</summary>
        public bool Came => !met.IsEmpty;

        /// <summary>Whether it has failed for long, and in several runs.</summary>
        public bool IsLong => met.Count > (faults is [Fault.Forbidden] ? 1 : TriesOfAClient) && met.Last() - met.First() >= Long;

        public Fault? Meet(string what)
        {
            if (what != call)
                return null;
            met.Enqueue(DateTime.UtcNow);
            return faults[(met.Count - 1) % faults.Length];
        }

        public override string ToString() => $"{Article} ({met.Count} times)";
    }
}
