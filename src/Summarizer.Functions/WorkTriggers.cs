using Microsoft.Azure.Functions.Worker;
using Summarizer.AzureBlobs;
using Summarizer.Work;

namespace Summarizer.Functions;

/// <summary>Work that no upload started: what somebody asked for, and what a sweep found.</summary>
public sealed class WorkTriggers(PatientWorker worker, Sweep sweep, WorkQueue queue, ILogger<WorkTriggers> log)
{
    /// <summary>Takes a request from the queue.</summary>
    [Function("SummarizeAgain")]
    public async Task SummarizeAgainAsync([QueueTrigger(WorkQueue.Name, Connection = "Storage")] string message,
        CancellationToken cancellation)
    {
        if (!WorkQueue.TryParse(message, out var work, out var problem))
            log.LeftAlone("message of the queue " + WorkQueue.Name, problem);
        else if (await worker.RunAsync(work, cancellation) is not null)
            await queue.DoneAsync(work, cancellation);
    }

    /// <summary>
    /// Sends to the queue what events, or the polling on a laptop, missed and, as far as the queue has room, what could be better.
    /// </summary>
    [Function("Sweep")]
    public async Task SweepAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var census = await sweep.RunAsync(queue.SendOnceAsync, await queue.RoomAsync(cancellation), cancellation);
        log.Swept(census.Articles, census.Sent, census.Backfilled);
    }
}
