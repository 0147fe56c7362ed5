using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Summaries;
using Summarizer.Tests;
using Summarizer.Work;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Patience(Azurite azurite)
{
    static readonly PatienceOptions Default = new();

    [Fact]
    public void Waits_double_from_half_a_minute_to_half_an_hour() => Assert.Equal(
        [30, 60, 120, 240, 480, 960, 1800, 1800, 1800],
        Enumerable.Range(1, 9).Select(failures => Default.DelayAfter(failures).TotalSeconds));

    [Fact]
    public void They_are_over_behind_two_hours_and_not_before()
    {
        var last = Enumerable.Range(1, 100).First(Default.IsOverAfter);

        Assert.InRange(Enumerable.Range(1, last - 1).Sum(failures => Default.DelayAfter(failures).TotalHours), 2, 2.5);
        Assert.True(new PatienceOptions { Total = TimeSpan.Zero }.IsOverAfter(1));
    }

    [Fact]
    public async Task What_fails_is_asked_for_again_and_holds_nobody_up_until_it_is_given_up()
    {
        await using var room = await Newsroom.OpenAsync(azurite, engine: _ => new Failing());
        await room.UploadAsync("a");
        var asked = new Queue<WorkRequest>([new WorkRequest(ArticleName.Parse("a"), Again: true)]);
        var worker = Worker(room, asked);

        PipelineOutcome? outcome = null;
        for (var failures = 0; asked.TryDequeue(out var request); failures++)
        {
            Assert.Equal((failures, true), (request.Failures, request.Again));
            outcome = await worker.RunAsync(request);
        }

        Assert.Equal(PipelineOutcome.Rejected, outcome);
        Assert.Equal(RejectionReason.GivenUp, (await room.KeptAsync("a"))!.Header.Reason);
    }

    [Fact]
    public async Task What_cannot_even_be_given_up_goes_on_waiting()
    {
        await using var room = await Newsroom.OpenAsync(azurite, new Faults("HEAD summaries", Fault.InternalError, int.MaxValue));
        var asked = new Queue<WorkRequest>();

        Assert.Null(await Worker(room, asked).RunAsync(new WorkRequest(ArticleName.Parse("a"), Failures: 50)));
        Assert.Equal(51, Assert.Single(asked).Failures);
    }

    [Fact]
    public async Task What_was_given_up_is_tried_again_by_a_later_sweep()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        await room.Pipeline.GiveUpAsync(ArticleName.Parse("a"), "Storage was down.");
        Assert.Empty((await room.SweepAsync()).Sent);

        room.Clock.Shift = TimeSpan.FromHours(1);
        await room.SweepToQueueAsync();
        await room.EmptyQueueAsync();

        Assert.Equal(SummaryState.Summarized, (await room.KeptAsync("a"))!.Header.State);
    }

    [Fact]
    public async Task In_the_queue_it_is_unseen_until_its_time_comes()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var queue = room.Storage.Queues.GetQueueClient(WorkQueue.Name);
        await room.Queue.SendAsync(new WorkRequest(ArticleName.Parse("later"), Failures: 1));
        await room.Queue.SendAsync(new WorkRequest(ArticleName.Parse("now"), Again: true));

        var seen = Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);

        Assert.True(WorkQueue.TryParse(seen.MessageText, out var request, out _));
        Assert.Equal(new WorkRequest(ArticleName.Parse("now"), Again: true), request);
    }

    [Fact]
    public async Task What_waits_for_its_next_try_is_not_sent_once_more_by_sweeps_until_that_is_over()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var failed = new WorkRequest(ArticleName.Parse("a"), Failures: 3);
        await room.Queue.SendAsync(failed);
        for (var sweep = 0; sweep < 5; sweep++)
            await room.Queue.SendOnceAsync(new WorkRequest(failed.Name));
        Assert.Equal(1, await WaitingAsync(room));

        await room.Queue.DoneAsync(failed);
        await room.Queue.SendOnceAsync(new WorkRequest(failed.Name));
        Assert.Equal(2, await WaitingAsync(room));

        await room.Queue.SendAsync(failed);
        room.Clock.Shift = TimeSpan.FromHours(1);
        await room.Queue.SendOnceAsync(new WorkRequest(failed.Name));
        Assert.Equal(4, await WaitingAsync(room));
    }

    [Fact]
    public async Task What_cannot_be_noted_waits_all_the_same()
    {
        await using var room = await Newsroom.OpenAsync(azurite,
            new Faults($"PUT {StorageContainers.State}", Fault.InternalError, int.MaxValue));

        await room.Queue.SendAsync(new WorkRequest(ArticleName.Parse("a"), Failures: 1));

        Assert.Equal(1, await WaitingAsync(room));
    }

    static async Task<long> WaitingAsync(Newsroom room) =>
        (await room.Storage.Queues.GetQueueClient(WorkQueue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCountLong;

    static PatientWorker Worker(Newsroom room, Queue<WorkRequest> asked) => new(room.Pipeline, (request, _) =>
    {
        asked.Enqueue(request);
        return Task.CompletedTask;
    }, Options.Create(Default), NullLogger<PatientWorker>.Instance);

    /// <summary>An engine that is broken.</summary>
    sealed class Failing : ISummarizer
    {
        public string Fingerprint => "failing";

        public Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default) =>
            throw new InvalidOperationException("It is broken.");
    }
}
