using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>What a sweep saw.</summary>
/// <param name="Articles">Articles in the inbox.</param>
/// <param name="Sent">Names that need work: no summary, an old one, or a summary whose article is gone.</param>
public sealed record SweepResult(long Articles, long Sent);

/// <summary>Finds what events missed, by walking two sorted listings side by side in constant memory.</summary>
public sealed class Sweep(IArticleInbox inbox, ISummaryStore store, SummaryWriter writer)
{
    /// <summary>
    /// Sends every name whose summary is missing, stale or orphaned, and then, the oldest first, those degraded ones that the engine would make better now.
    /// What is sent is a hint: the pipeline looks for itself.
    /// </summary>
    public async Task<SweepResult> RunAsync(Func<ArticleName, CancellationToken, Task> send, CancellationToken cancellation = default)
    {
        long seen = 0, sent = 0;
        await using var articles = inbox.ListAsync("", cancellation).GetAsyncEnumerator(cancellation);
        await using var summaries = store.ListAsync("", cancellation).GetAsyncEnumerator(cancellation);
        var upgrades = new Upgrades();
        var article = await NextAsync(articles);
        var kept = await NextAsync(summaries);
        while (article is not null || kept is not null)
        {
            var order = article is null ? 1 : kept is null ? -1 : article.Name.CompareTo(kept.Name);
            if (order != 0 || !kept!.IsCurrent(article!, writer.Fingerprint))
            {
                await send(order <= 0 ? article!.Name : kept!.Name, cancellation);
                sent++;
            }
            else
                upgrades.Note(kept);
            if (order <= 0)
            {
                seen++;
                article = await NextAsync(articles);
            }
            if (order >= 0)
                kept = await NextAsync(summaries);
        }
        foreach (var degraded in upgrades.For(writer))
        {
            await send(degraded.Name, cancellation);
            sent++;
        }
        return new SweepResult(seen, sent);
    }

    static async Task<T?> NextAsync<T>(IAsyncEnumerator<T> listing) where T : class =>
        await listing.MoveNextAsync() ? listing.Current : null;
}
