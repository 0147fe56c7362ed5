using Microsoft.AspNetCore.Http;
using Summarizer.Summaries;
using Summarizer.Web.Answers;
using Summarizer.Work;

namespace Summarizer.Web.Health;

/// <summary><c>/api/health</c> and <c>/api/status</c>: whether it lives, and how it is.</summary>
public sealed class HealthEndpoints(ISummaryStore store, CheckStorage checkStorage, SummaryWriter writer, TimeProvider clock)
{
    /// <summary>200 when all containers and the queue answer; 503, and which does not.</summary>
    public async Task<IResult> HealthAsync(CancellationToken cancellation)
    {
        try
        {
            await checkStorage(cancellation);
            return Results.Json(new { status = "healthy" });
        }
        catch (StorageUnavailableException away)
        {
            return Problems.Unhealthy(away.Message);
        }
    }

    /// <summary>The engine in use, the newest outcome, and what the last sweep counted; its counts are null before the first sweep.</summary>
    public async Task<IResult> StatusAsync(CancellationToken cancellation)
    {
        var newest = await store.NewestAsync("", 1, null, cancellation);
        var census = await store.FindNoteAsync<Census>(cancellation);
        return Results.Json(new
        {
            engine = writer.Fingerprint,
            newestSummary = newest.Items.Count == 0 ? (DateTimeOffset?)null : newest.Items[0].CreatedAt,
            countedAt = census?.CountedAt,
            articles = census?.Articles,
            summaries = census?.Summaries,
            failed = census?.Failed,
            refused = census?.Refused,
            refusedNames = census?.RefusedNames,
            waiting = census?.Waiting,
            degraded = census?.Degraded,
            outdated = census?.Outdated,
            oldestWaiting = census?.OldestWaitingSince is not { } since ? null : new
            {
                name = census.OldestWaiting,
                uploadedAt = since,
                ageSeconds = (long)Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds),
            },
        });
    }
}
