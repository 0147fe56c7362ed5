using System.Runtime.CompilerServices;
using System.Text.Json;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Web.Summaries;

/// <summary>Reads the store as feeds, digests and exports do.</summary>
static class NewestFirst
{
    const int ReadAhead = 8, PageSize = 1000;

    /// <summary>All headlines whose names begin with <paramref name="prefix"/>, newest first, read from storage as they are taken.</summary>
    /// <param name="store">The store.</param>
    /// <param name="prefix">Empty for all.</param>
    /// <param name="pageSize">How many are read at once.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async IAsyncEnumerable<HeadlineItem> NewestFirstAsync(this ISummaryStore store, string prefix, int pageSize,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? continuation = null;
        do
        {
            var page = await store.NewestAsync(prefix, pageSize, continuation, cancellation);
            foreach (var item in page.Items)
                yield return item;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>The summaries that were made at a moment or later, newest first, a few read ahead.</summary>
    public static async IAsyncEnumerable<Summary> SummariesAsync(this ISummaryStore store, string prefix, DateTimeOffset since,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var reading = new Queue<Task<Summary?>>(ReadAhead);
        await foreach (var item in store.NewestFirstAsync(prefix, PageSize, cancellation).TakeWhile(item => item.CreatedAt >= since))
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
