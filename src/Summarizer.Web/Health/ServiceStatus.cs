using Summarizer.Engines;
using Summarizer.Work;

namespace Summarizer.Web.Health;

/// <summary>How it is. What the last sweep counted is null before the first one.</summary>
/// <param name="Engine">The fingerprint of the engine in use.</param>
/// <param name="Llm">How the model's service fares, as the instance that answers sees it; null when no model is asked.</param>
/// <param name="NewestSummary">When the newest outcome was made.</param>
/// <param name="CountedAt">When the last sweep began.</param>
/// <param name="Articles">Articles in the inbox.</param>
/// <param name="Summaries">Articles with a summary of their newest version.</param>
/// <param name="Failed">Articles whose newest version cannot be summarized.</param>
/// <param name="Refused">Blobs in the inbox that cannot be read under their names.</param>
/// <param name="RefusedNames">The first names of these.</param>
/// <param name="Waiting">Articles whose newest version has no outcome yet.</param>
/// <param name="Degraded">Summaries for which the rules answered in place of the model.</param>
/// <param name="Outdated">Outcomes by another engine, or with other options.</param>
/// <param name="OldestWaiting">The article that waits longest.</param>
public sealed record ServiceStatus(string Engine, EngineHealth? Llm, DateTimeOffset? NewestSummary, DateTimeOffset? CountedAt,
    long? Articles, long? Summaries,
    long? Failed, long? Refused, IReadOnlyList<string>? RefusedNames, long? Waiting, long? Degraded, long? Outdated,
        WaitingArticle? OldestWaiting)
{
    /// <summary>The status at a moment.</summary>
    public static ServiceStatus Of(string engine, EngineHealth? llm, DateTimeOffset? newest, Census? census, DateTimeOffset now) =>
        new(engine, llm, newest,
        census?.CountedAt, census?.Articles, census?.Summaries, census?.Failed, census?.Refused, census?.RefusedNames, census?.Waiting,
            census?.Degraded, census?.Outdated,
        census?.OldestWaitingSince is { } since
            ? new WaitingArticle(census.OldestWaiting!, since, (long)Math.Max(0, (now - since).TotalSeconds)) : null);
}

/// <summary>An article that waits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="UploadedAt">Since when.</param>
/// <param name="AgeSeconds">How long that is.</param>
public sealed record WaitingArticle(string Name, DateTimeOffset UploadedAt, long AgeSeconds);

/// <summary>That it lives.</summary>
/// <param name="Status">Always <c>healthy</c>.</param>
public sealed record Liveness(string Status);
