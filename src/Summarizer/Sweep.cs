using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Searching;
using Summarizer.Summaries;
using Summarizer.Work;

namespace Summarizer;

/// <summary>
/// Finds what events missed, and what could be better, by walking two sorted listings side by side in constant memory; counts on the way.
/// </summary>
public sealed class Sweep(IArticleInbox inbox, ISummaryStore store, IndexKeeper index, SummaryWriter writer,
    IOptions<PatienceOptions> patience, TimeProvider clock)
{
    /// <summary>A write that began this long ago has ended, one way or another.</summary>
    static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(1);

    /// <summary>The stretch before the last sweep that is looked at once more: clocks differ, and its writes were under way.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often the newest-first order is looked through as a whole, and not only where writes may have been interrupted.
    /// </summary>
    static readonly TimeSpan WholeOrder = TimeSpan.FromHours(1);

    /// <summary>How long a note of unchanged counts stands.</summary>
    static readonly TimeSpan NoteAge = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Sends every name whose outcome is missing, old or orphaned, and then, the oldest first, those degraded ones that the engine would
    /// make better now. What is sent is a hint: the pipeline looks for itself.
    /// </summary>
    /// <param name="send">Passes a name on.</param>
    /// <param name="room">How many may be sent whose outcome is of the newest version but could be better; they wait, so that new articles
    /// need not.</param>
    /// <param name="cancellation">Ends the sweep.</param>
    public async Task<Census> RunAsync(RequestWork send, int room, CancellationToken cancellation = default)
    {
        using var step = Telemetry.Begin("sweep");
        var now = clock.GetUtcNow();
        var last = await store.FindNoteAsync<Census>(cancellation) is { } note && note.CountedAt <= now ? note : null;
        var redo = await store.FindNoteAsync<RedoWish>(cancellation);
        var taker = new CensusTaker(writer, redo?.FailedBefore, now - patience.Value.LongestDelay, room, last?.BackfilledTo);
        var checkedAt = last is not null && last.OrderCheckedAt <= now && now - last.OrderCheckedAt < WholeOrder
            ? last.OrderCheckedAt : now;

        await using var articles = inbox.ListAsync("", cancellation).GetAsyncEnumerator(cancellation);
        var listing = store.ListAndRepairAsync(checkedAt == now ? default : last!.CountedAt - Overlap, now - LongestWrite, cancellation);
        await using var summaries = index.PutRightAsync(listing, cancellation).GetAsyncEnumerator(cancellation);
        var article = await NextAsync(articles);
        var kept = await NextAsync(summaries);
        while (article is not null || kept is not null)
        {
            var order = article is null ? 1 : kept is null ? -1 : article.Name.CompareTo(kept.Name);
            var work = order < 0 ? taker.Miss(article!) : order > 0 ? taker.Orphan(kept!) : taker.Compare(article!, kept!);
            if (work is not null)
                await send(work, cancellation);
            if (order <= 0)
                article = await NextAsync(articles);
            if (order >= 0)
                kept = await NextAsync(summaries);
        }

        foreach (var upgrade in taker.Upgrade())
            await send(upgrade, cancellation);
        var census = taker.Census(now) with { OrderCheckedAt = checkedAt };
        if (last is null || now - last.CountedAt > NoteAge || census != last with { CountedAt = now })
            await store.LeaveNoteAsync(census, cancellation);
        Telemetry.Swept(census.Sent, census.Backfilled);
        return census;
    }

    static async Task<T?> NextAsync<T>(IAsyncEnumerator<T> listing) where T : class =>
        await listing.MoveNextAsync() ? listing.Current : null;
}
