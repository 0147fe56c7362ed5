using System.Runtime.CompilerServices;
using System.Text.Json;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Web.Summaries;

/// <summary>Reads the store as feeds, digests and exports do.</summary>
static class NewestFirst
{
    const int ReadAhead = 8, PageSize = 1000;

    /// <summary>All headlines that a filter shows, newest first, read from storage as they are taken.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which.</param>
    /// <param name="pageSize">How many are read at once.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async IAsyncEnumerable<HeadlineItem> NewestFirstAsync(this ISummaryStore store, HeadlineFilter filter, int pageSize,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? continuation = null;
        do
        {
            var page = await store.NewestAsync(filter, pageSize, continuation, cancellation);
            foreach (var item in page.Items)
                yield return item;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>The summaries that a filter shows, newest first, a few read ahead.</summary>
    public static async IAsyncEnumerable<Summary> SummariesAsync(this ISummaryStore store, HeadlineFilter filter,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var reading = new Queue<Task<Summary?>>(ReadAhead);
        await foreach (var item in store.NewestFirstAsync(filter, PageSize, cancellation))
        {
            if (item.State != SummaryState.Summarized)
                continue;
            reading.Enqueue(store.ReadAsync(item.Name, cancellation));
            if (reading.Count == ReadAhead && await reading.Dequeue() is { } summary)
                yield return summary;
        }
        while (reading.TryDequeue(out var last))
        {
            if (await last is { } summary)
                yield return summary;
        }
    }

    /// <summary>The headlines with the facts of their summaries, a few read at a time.</summary>
    public static async Task<IReadOnlyList<Headline>> WithFactsAsync(this ISummaryStore store, IReadOnlyList<Headline> headlines,
        CancellationToken cancellation)
    {
        var whole = headlines.ToArray();
        await Parallel.ForAsync(0, whole.Length,
            new ParallelOptions { MaxDegreeOfParallelism = ReadAhead, CancellationToken = cancellation }, async (i, cancelled) =>
        {
            var summary = await store.ReadAsync(ArticleName.Parse(whole[i].Name), cancelled);
            whole[i] = whole[i] with { Facts = [.. summary?.KeyFacts.Select(fact => fact.Text) ?? []] };
        });
        return whole;
    }

    /// <summary>A summary; null when there is none, a rejection in its place, or a damaged one that is made again in time.</summary>
    public static async Task<Summary?> ReadAsync(this ISummaryStore store, ArticleName name, CancellationToken cancellation = default)
    {
        if (await store.OpenAsync(name, cancellation) is not { } opened)
            return null;
        await using var content = opened.Content;
        if (opened.Kept.Header.State != SummaryState.Summarized)
            return null;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        try
        {
            return SummaryJson.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
