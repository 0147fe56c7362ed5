using Summarizer.Articles;

namespace Summarizer.Searching;

/// <summary>Finds articles by what they say. It is a cache of what is kept elsewhere: it may be lost, and is filled again.</summary>
/// <remarks>Whatever trouble an index has, it throws <see cref="SearchUnavailableException"/>.</remarks>
public interface ISearchIndex
{
    /// <summary>Takes entries in, each in place of the one of its article.</summary>
    Task PutAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancellation = default);

    /// <summary>Takes the entry of an article out, if there is one.</summary>
    Task RemoveAsync(ArticleName name, CancellationToken cancellation = default);

    /// <summary>The entries that have all that is looked for, the best first.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="prefix">Only names that begin with it; empty for all.</param>
    /// <param name="skip">How many of the best are left out, 0 or more.</param>
    /// <param name="size">At most so many, 1 to 100.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<FoundPage> FindAsync(SearchQuery query, string prefix, int skip, int size, CancellationToken cancellation = default);

    /// <summary>All entries, in the order of <see cref="ArticleName"/>.</summary>
    IAsyncEnumerable<IndexedVersion> ListAsync(CancellationToken cancellation = default);
}

/// <summary>That an outcome is in the index.</summary>
/// <param name="Name">The article.</param>
/// <param name="Version">The entity tag of the outcome.</param>
public sealed record IndexedVersion(ArticleName Name, string Version);
