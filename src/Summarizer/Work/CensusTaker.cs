using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Work;

/// <summary>Counts articles and their outcomes one by one, and says of each what has to be done.</summary>
/// <param name="writer">The engine in use.</param>
/// <param name="redoBefore">Failures from before this time shall be tried again.</param>
/// <param name="retryBefore">So shall those from before this time that were not the article's own.</param>
/// <param name="room">How many may be sent that could be better.</param>
/// <param name="backfilledTo">The name behind which those go on.</param>
sealed class CensusTaker(SummaryWriter writer, DateTimeOffset? redoBefore, DateTimeOffset retryBefore, int room, string? backfilledTo)
{
    const int MostRefusedNames = 20;

    long articles, summaries, failed, refused, waiting, degraded, outdated, sent, backfilled;
    readonly RefusedNames refusedNames = [];
    readonly Upgrades upgrades = new();
    ArticleVersion? oldestWaiting;
    string? lastBackfilled;
    bool full;

    /// <summary>An article without an outcome.</summary>
    public WorkRequest Miss(ArticleVersion article)
    {
        articles++;
        waiting++;
        sent++;
        if (oldestWaiting is null || article.LastModified < oldestWaiting.LastModified)
            oldestWaiting = article;
        return new WorkRequest(article.Name);
    }

    /// <summary>An outcome without an article.</summary>
    public WorkRequest Orphan(KeptSummary kept)
    {
        sent++;
        return new WorkRequest(kept.Name);
    }

    /// <summary>An article with an outcome, which may be of an older version.</summary>
    public WorkRequest? Compare(ArticleVersion article, KeptSummary kept)
    {
        var header = kept.Header;
        if (header.SourceETag != article.ETag)
            return Miss(article);

        articles++;
        var isFailure = header.State == SummaryState.Rejected;
        var isOutdated = !kept.IsCurrent(article, writer.Fingerprint);
        (summaries, failed) = isFailure ? (summaries, failed + 1) : (summaries + 1, failed);
        degraded += header.Degraded is null ? 0 : 1;
        outdated += isOutdated ? 1 : 0;

        if (header.Reason == RejectionReason.BadName)
            Refuse(article.Name);

        var isOfTheTimes = header.Reason is RejectionReason.GivenUp or RejectionReason.Archived;
        var again = isFailure && (header.CreatedAt < redoBefore || (isOfTheTimes && header.CreatedAt < retryBefore));
        if (again || isOutdated)
            return Backfill(new WorkRequest(kept.Name, again));
        upgrades.Note(kept);
        return null;
    }

    /// <summary>Those of the articles seen that are current, but that the engine would summarize better now.</summary>
    public IEnumerable<WorkRequest> Upgrade()
    {
        foreach (var kept in upgrades.For(writer))
        {
            backfilled++;
            yield return new WorkRequest(kept.Name);
        }
    }

    /// <summary>The counts.</summary>
    public Census Census(DateTimeOffset countedAt) => new()
    {
        CountedAt = countedAt,
        Articles = articles,
        Summaries = summaries,
        Failed = failed,
        Refused = refused,
        RefusedNames = refusedNames,
        Waiting = waiting,
        Degraded = degraded,
        Outdated = outdated,
        OldestWaiting = oldestWaiting?.Name.Value,
        OldestWaitingSince = oldestWaiting?.LastModified,
        Sent = sent,
        Backfilled = backfilled,
        BackfilledTo = full ? lastBackfilled ?? backfilledTo : null,
    };

    void Refuse(ArticleName name)
    {
        refused++;
        if (refusedNames.Count < MostRefusedNames)
            refusedNames.Add(name.Value);
    }

    // Goes on where the last sweep had to stop, so that the end of the alphabet has its turn too.
    WorkRequest? Backfill(WorkRequest work)
    {
        if (string.CompareOrdinal(work.Name.Value, backfilledTo) <= 0)
            return null;
        full |= backfilled == room;
        if (full)
            return null;
        backfilled++;
        lastBackfilled = work.Name.Value;
        return work;
    }
}
