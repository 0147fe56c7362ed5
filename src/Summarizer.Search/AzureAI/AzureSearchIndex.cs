using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;
using Azure.Search.Documents.Models;
using Summarizer.Articles;
using Summarizer.Searching;

namespace Summarizer.Search.AzureAI;

/// <summary>
/// An index in Azure AI Search, made when it is not there. Its words lose case and accents; what a reader only begins with is compared
/// without that of accents.
/// </summary>
public sealed class AzureSearchIndex : ISearchIndex
{
    const int ListedAtOnce = 1000;

    readonly SearchIndexClient service;
    readonly SearchClient documents;
    readonly string name;

    /// <summary>The index of a service.</summary>
    /// <param name="endpoint">The address of the service.</param>
    /// <param name="name">What the index is called there.</param>
    /// <param name="credential">Who the app is; it needs the roles Search Service Contributor and Search Index Data Contributor.</param>
    /// <param name="configure">Changes how the client behaves, such as its retries.</param>
    public AzureSearchIndex(Uri endpoint, string name, TokenCredential credential, Action<SearchClientOptions>? configure = null)
    {
        var options = new SearchClientOptions { Retry =
            { MaxRetries = 2, Delay = TimeSpan.FromSeconds(0.25), NetworkTimeout = TimeSpan.FromSeconds(10) } };
        configure?.Invoke(options);
        this.name = name;
        service = new SearchIndexClient(endpoint, credential, options);
        documents = service.GetSearchClient(name);
    }

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation = default) => AskAsync(async () =>
    {
        foreach (var batch in IndexedDocument.Batches(entries))
            await SendAsync(IndexDocumentsBatch.Upload(batch), cancellation);
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task RemoveAsync(ArticleName name, CancellationToken cancellation = default) =>
        AskAsync(() => SendAsync(IndexDocumentsBatch.Delete(IndexedDocument.Key, [IndexedDocument.KeyOf(name)]), cancellation),
            cancellation);

    /// <inheritdoc/>
    public Task<FoundPage> FindAsync(SearchQuery query, string prefix, int skip, int size, CancellationToken cancellation = default) =>
        AskAsync(async () =>
    {
        var found = new List<FoundEntry>(size + 1);
        SearchResults<SearchDocument> results =
            await documents.SearchAsync<SearchDocument>(LuceneQuery.Of(query), IndexedDocument.Search(prefix, skip, size + 1),
                cancellation);
        await foreach (var result in results.GetResultsAsync().WithCancellation(cancellation))
            found.Add(IndexedDocument.Read(result));
        return new FoundPage([.. found.Take(size)], found.Count > size);
    }, cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IndexedVersion> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<IndexedVersion> page;
        ArticleName? after = null;
        do
        {
            page = await AskAsync(() => ListAsync(after, cancellation), cancellation);
            foreach (var version in page)
                yield return version;
            after = page.LastOrDefault()?.Name;
        }
        while (page.Count == ListedAtOnce);
    }

    async Task<List<IndexedVersion>> ListAsync(ArticleName? after, CancellationToken cancellation)
    {
        var page = new List<IndexedVersion>();
        SearchResults<SearchDocument> results =
            await documents.SearchAsync<SearchDocument>("*", IndexedDocument.Listing(after, ListedAtOnce), cancellation);
        await foreach (var result in results.GetResultsAsync().WithCancellation(cancellation))
            page.Add(IndexedDocument.ReadVersion(result.Document));
        return page;
    }

    async Task<bool> SendAsync(IndexDocumentsBatch<SearchDocument> batch, CancellationToken cancellation)
    {
        IndexDocumentsResult sent =
            await documents.IndexDocumentsAsync(batch, new IndexDocumentsOptions { ThrowOnAnyError = false }, cancellation);
        return sent.Results.FirstOrDefault(result => !result.Succeeded && result.Status != 404) is not { } refused ? true
            : throw new SearchUnavailableException($"The search service does not take everything in ({refused.Status}).");
    }

    /// <summary>Asks the service, and makes the index when there is none.</summary>
    async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            try
            {
                return await ask();
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                await service.CreateOrUpdateIndexAsync(IndexedDocument.Index(name), cancellationToken: cancellation);
                return await ask();
            }
        }
        catch (Exception trouble) when (Sentence(trouble) is { } sentence && !cancellation.IsCancellationRequested)
        {
            throw new SearchUnavailableException(sentence, trouble);
        }
    }

    static string? Sentence(Exception trouble) => trouble switch
    {
        RequestFailedException { Status: 401 or 403 } =>
            "The search service refuses this app: its identity needs the roles Search Service Contributor and Search Index Data Contributor.",
        RequestFailedException { Status: > 0 } refused => $"The search service refuses ({refused.Status}).",
        AuthenticationFailedException => "There is no identity with which the search service could be asked.",
        RequestFailedException or AggregateException or IOException or OperationCanceledException => "The search service does not answer.",
        _ => null,
    };
}
