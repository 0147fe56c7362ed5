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
            return Results.Json(new Liveness("healthy"));
        }
        catch (StorageUnavailableException away)
        {
            return Problems.Unhealthy(away.Message);
        }
    }

    /// <summary>
    /// The engine in use, the newest outcome, and what the last sweep counted; its counts are null before the first sweep.
    /// </summary>
    public async Task<IResult> StatusAsync(CancellationToken cancellation)
    {
        var newest = await store.NewestAsync(HeadlineFilter.All, 1, null, cancellation);
        var census = await store.FindNoteAsync<Census>(cancellation);
        return Results.Json(ServiceStatus.Of(writer.Fingerprint, writer.Health, newest.Items.Count == 0 ? null : newest.Items[0].CreatedAt,
            census, clock.GetUtcNow()));
    }
}
