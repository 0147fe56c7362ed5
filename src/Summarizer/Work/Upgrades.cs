using Summarizer.Summaries;

namespace Summarizer.Work;

/// <summary>The degraded summaries that a sweep passed, the oldest first, in constant memory.</summary>
sealed class Upgrades
{
    /// <summary>More than an engine asks for between two sweeps.</summary>
    const int Most = 1000;

    // The newest is on top, to be put out when an older one comes.
    readonly PriorityQueue<KeptSummary, DateTimeOffset> oldest = new(Comparer<DateTimeOffset>.Create((a, b) => b.CompareTo(a)));

    /// <summary>Notes a summary, if it is degraded.</summary>
    public void Note(KeptSummary kept)
    {
        if (kept.Header.Degraded is null)
            return;
        oldest.Enqueue(kept, kept.Header.CreatedAt);
        if (oldest.Count > Most)
            oldest.Dequeue();
    }

    /// <summary>Those that the engine would make better now. It is asked as they are taken: it may say yes to so many only.</summary>
    public IEnumerable<KeptSummary> For(SummaryWriter writer) =>
        oldest.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element).Where(kept => writer.WouldImprove(kept.Header));
}
