namespace Summarizer.Articles;

/// <summary>Where articles are uploaded to. The product reads it; only an uploader writes it.</summary>
public interface IArticleInbox
{
    /// <summary>The current version of an article, or null when there is none. One metadata read.</summary>
    Task<ArticleVersion?> FindAsync(ArticleName name, CancellationToken cancellation = default);

    /// <summary>Opens the newest version of an article, unless it is the one that is known; null when there is none. One read.</summary>
    /// <param name="name">The article.</param>
    /// <param name="known">The ETag of a version whose content is not wanted; null to open whatever is there.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<OpenedArticle?> OpenAsync(ArticleName name, string? known = null, CancellationToken cancellation = default);

    /// <summary>All articles whose names begin with <paramref name="prefix"/>, by name, whatever they are called.</summary>
    IAsyncEnumerable<ArticleVersion> ListAsync(string prefix = "", CancellationToken cancellation = default);

    /// <summary>Uploads an article in place of what is there, under the conditions of HTTP.</summary>
    /// <param name="name">What it shall be called.</param>
    /// <param name="article">Its content; the content type is kept.</param>
    /// <param name="ifMatch">Only when the current version has this ETag (or, for <c>*</c>, exists).</param>
    /// <param name="ifNoneMatch">Only <c>*</c>: when nothing is there yet.</param>
    /// <param name="cancellation">Ends the upload.</param>
    /// <returns>The new version, or null when a condition does not hold.</returns>
    /// <exception cref="LockedException">Another program holds what is there.</exception>
    Task<ArticleVersion?> UploadAsync(ArticleName name, UploadedArticle article, string? ifMatch = null, string? ifNoneMatch = null,
        CancellationToken cancellation = default);

    /// <summary>
    /// Deletes an article with its snapshots, or only when its version has the ETag <paramref name="ifMatch"/>; false when there was none.
    /// </summary>
    /// <exception cref="LockedException">Another program holds it.</exception>
    Task<bool> DeleteAsync(ArticleName name, string? ifMatch = null, CancellationToken cancellation = default);
}
