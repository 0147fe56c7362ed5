using System.Runtime.CompilerServices;
using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Search.Sqlite;

/// <summary>An index in a file on this machine, with SQLite's full-text search (FTS5). Its words lose case and accents.</summary>
/// <param name="path">The file; it and its folder are made when they are not there, and again when they are damaged.</param>
public sealed class SqliteSearchIndex(string path) : ISearchIndex, IDisposable
{
    const int ListedAtOnce = 5000;

    readonly IndexFile file = new(path);
    readonly SemaphoreSlim writing = new(1);

    /// <inheritdoc/>
    public async Task PutAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation = default)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            file.Use(connection => connection.Write(transaction =>
            {
                foreach (var entry in entries)
                {
                    transaction.Remove(entry.Kept.Name);
                    transaction.Insert(entry);
                }
            }));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(ArticleName name, CancellationToken cancellation = default)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            file.Use(connection => connection.Write(transaction => transaction.Remove(name)));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<FoundPage> FindAsync(SearchQuery query, string prefix, int skip, int size, CancellationToken cancellation = default) =>
        Task.Run(() =>
    {
        var found = new List<FoundEntry>(size + 1);
        file.Use(connection =>
        {
            using var rows = connection.Find(MatchExpression.Of(query), prefix, skip, size + 1);
            while (rows.Read())
                found.Add(IndexRows.ReadFound(rows));
        });
        return new FoundPage([.. found.Take(size)], found.Count > size);
    }, cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IndexedVersion> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (ArticleName? after = null; ;)
        {
            var page = new List<IndexedVersion>();
            file.Use(connection =>
            {
                using var rows = connection.List(after, ListedAtOnce);
                while (rows.Read())
                    page.Add(IndexRows.ReadVersion(rows));
            });
            foreach (var version in page)
                yield return version;
            if (page.Count < ListedAtOnce)
                yield break;
            after = page[^1].Name;
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        writing.Dispose();
    }
}
