using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Summaries;

namespace Summarizer.Searching;

/// <summary>
/// Keeps the index, if there is one, in step with what is kept. Nothing waits for an index in trouble: a sweep puts it right later.
/// </summary>
public sealed partial class IndexKeeper(IArticleInbox inbox, ISummaryStore store, ReaderPool reader, TimeProvider clock,
    ILogger<IndexKeeper> log, ISearchIndex? index = null)
{
    const int BatchSize = 32;

    /// <summary>How long an index that failed is left alone by all but sweeps.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>The longest that one outcome waits for the index.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>How much of a sweep's time the index gets; the next sweep goes on.</summary>
    static readonly TimeSpan LongestMending = TimeSpan.FromMinutes(1);

    readonly Lock turn = new();
    DateTimeOffset restsUntil;
    bool isInTrouble;

    /// <summary>Takes a new outcome in.</summary>
    public Task PutAsync(KeptSummary kept, SearchableText? words, CancellationToken cancellation) =>
        TryAsync(stop => index!.PutAsync([new SearchEntry(kept, words ?? SearchableText.Nothing)], stop), cancellation);

    /// <summary>Takes out what is no longer kept.</summary>
    public Task RemoveAsync(ArticleName name, CancellationToken cancellation) =>
        TryAsync(stop => index!.RemoveAsync(name, stop), cancellation);

    /// <summary>
    /// Passes a whole listing of the store on as it is; on the way, the index takes in what it misses and gives up what it has too much.
    /// </summary>
    public async IAsyncEnumerable<KeptSummary> PutRightAsync(IAsyncEnumerable<KeptSummary> listing,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (index is null)
        {
            await foreach (var kept in listing.WithCancellation(cancellation))
                yield return kept;
            yield break;
        }

        var began = Stopwatch.GetTimestamp();
        var missed = new List<KeptSummary>();
        await using var entries = index.ListAsync(cancellation).GetAsyncEnumerator(cancellation);
        IndexedVersion? entry = null;
        var isMending = await MendAsync(async () => entry = await NextAsync(entries), cancellation);
        await foreach (var kept in listing.WithCancellation(cancellation))
        {
            yield return kept;
            isMending = isMending && Stopwatch.GetElapsedTime(began) < LongestMending
                && await MendAsync(() => PassAsync(kept), cancellation);
        }
        if (isMending && await MendAsync(() => PassAsync(null), cancellation))
            Recovered();

        async Task PassAsync(KeptSummary? kept)
        {
            for (; entry is not null && (kept is null || entry.Name.CompareTo(kept.Name) < 0); entry = await NextAsync(entries))
                await RemoveOrphanAsync(entry.Name, cancellation);
            var isThere = kept is not null && entry?.Name == kept.Name;
            if (kept is not null && kept.Header.State != SummaryState.Damaged && !(isThere && entry!.Version == kept.ETag))
                missed.Add(kept);
            if (isThere)
                entry = await NextAsync(entries);
            if (missed.Count >= BatchSize || (kept is null && missed.Count > 0))
                await TakeInAsync(missed, cancellation);
        }
    }

    /// <summary>A listing may be older than the index: what was kept meanwhile is no orphan.</summary>
    async Task RemoveOrphanAsync(ArticleName name, CancellationToken cancellation)
    {
        if (await store.FindAsync(name, cancellation) is null)
            await index!.RemoveAsync(name, cancellation);
    }

    async Task TakeInAsync(List<KeptSummary> missed, CancellationToken cancellation)
    {
        var read = new SearchEntry?[missed.Count];
        await Parallel.ForAsync(0, missed.Count, cancellation, async (i, stop) => read[i] = await ReadAsync(missed[i].Name, stop));
        missed.Clear();
        if (read.OfType<SearchEntry>().ToList() is { Count: > 0 } entries)
            await index!.PutAsync(entries, cancellation);
    }

    /// <summary>
    /// The entry of what is kept for an article; null when nothing is, or what is kept is of another version of it: the pipeline will tell.
    /// </summary>
    async Task<SearchEntry?> ReadAsync(ArticleName name, CancellationToken cancellation)
    {
        if (await store.OpenAsync(name, cancellation) is not { } opened)
            return null;
        await using var content = opened.Content;
        if (opened.Kept.Header.State != SummaryState.Summarized)
            return new SearchEntry(opened.Kept, SearchableText.Nothing);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        if (SummaryJson.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is not { } summary)
            return null;
        using var article = await inbox.OpenAsync(name, cancellation: cancellation);
        return article?.Version?.ETag == opened.Kept.Header.SourceETag && await TextOfAsync(article, cancellation) is { } text
            ? new SearchEntry(opened.Kept, SearchableText.Of(summary, text)) : null;
    }

    // Its summary stands; that it cannot be read now, with other limits or from its tier, leaves the index without the text.
    async Task<string?> TextOfAsync(OpenedArticle article, CancellationToken cancellation)
    {
        try
        {
            return await article.ReadAsync(long.MaxValue, cancellation) is { } upload
                ? (await reader.ReadAsync(upload, cancellation)).Text : null;
        }
        catch (RejectedArticleException)
        {
            return "";
        }
        catch (TimeoutException)
        {
            // The machine is too busy to read it now; the next sweep finds it missing again.
            return null;
        }
    }

    async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (index is null || clock.GetUtcNow() < restsUntil)
            return;
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timely.CancelAfter(LongestWait);
        try
        {
            await work(timely.Token);
        }
        catch (SearchUnavailableException trouble)
        {
            Failed(trouble.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Failed("The search index does not answer.");
        }
    }

    async Task<bool> MendAsync(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
            return true;
        }
        catch (SearchUnavailableException trouble) when (!cancellation.IsCancellationRequested)
        {
            Failed(trouble.Message);
            return false;
        }
    }

    void Failed(string reason)
    {
        lock (turn)
        {
            restsUntil = clock.GetUtcNow() + Rest;
            if (!isInTrouble)
                LogTrouble(reason);
            isInTrouble = true;
        }
    }

    void Recovered()
    {
        lock (turn)
        {
            restsUntil = default;
            if (isInTrouble)
                LogRecovery();
            isInTrouble = false;
        }
    }

    static async Task<IndexedVersion?> NextAsync(IAsyncEnumerator<IndexedVersion> listing) =>
        await listing.MoveNextAsync() ? listing.Current : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search is in trouble, and what it misses is taken in later: {Reason}")]
    partial void LogTrouble(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search is in step again")]
    partial void LogRecovery();
}
