using System.Runtime.CompilerServices;
using System.Text.Json;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.Web.Summaries;

/// <summary>Reads the store as feeds, digests and exports do.</summary>
static class NewestFirst
{
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
