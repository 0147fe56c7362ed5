using Microsoft.AspNetCore.Http;
using Summarizer.Summaries;

namespace Summarizer.Web;

/// <summary><c>/api/health</c> and <c>/api/status</c>: whether it lives, and how it is.</summary>
public sealed class HealthEndpoints(ISummaryStore store, SummaryWriter writer)
{
    /// <summary>200 when storage answers; else the failure passes through and is a 500.</summary>
    public async Task<IResult> HealthAsync(CancellationToken cancellation)
    {
        await store.NewestAsync("", 1, null, cancellation);
        return Results.Json(new { status = "healthy" });
    }

    /// <summary>The engine in use and the newest outcome.</summary>
    public async Task<IResult> StatusAsync(CancellationToken cancellation)
    {
        var newest = await store.NewestAsync("", 1, null, cancellation);
        return Results.Json(new { engine = writer.Fingerprint, newestSummary = newest.Items.Count == 0 ? (DateTimeOffset?)null : newest.Items[0].CreatedAt });
    }
}
