namespace Summarizer.Articles;

/// <summary>
/// An article that storage has begun to give: what it is, and its content as far as somebody wants it. Whoever opened it disposes it.
/// </summary>
/// <param name="version">What was opened; null when it is the one that was known.</param>
/// <param name="readAsync">Reads the content, up to a number of bytes.</param>
/// <param name="content">What has to be closed; null for nothing.</param>
public sealed class OpenedArticle(ArticleVersion? version, Func<long, CancellationToken, Task<UploadedArticle?>> readAsync,
    IDisposable? content = null) : IDisposable
{
    /// <summary>The version that was known is the newest: nothing was opened.</summary>
    public static OpenedArticle Unchanged { get; } = new(null, (_, _) => Task.FromResult<UploadedArticle?>(null));

    /// <summary>A version that was only looked at: it has no content to read.</summary>
    public static OpenedArticle Described(ArticleVersion version) => new(version, (_, _) => Task.FromResult<UploadedArticle?>(null));

    /// <summary>Which version it is; null when it is the one that was known.</summary>
    public ArticleVersion? Version => version;

    /// <summary>Reads it, once; null when it changed on the way, or is unchanged.</summary>
    /// <param name="maxBytes">The most that is read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RejectedArticleException">It is larger than <paramref name="maxBytes"/>, or cannot be read under its name or from
    /// its tier.</exception>
    public Task<UploadedArticle?> ReadAsync(long maxBytes, CancellationToken cancellation = default) => readAsync(maxBytes, cancellation);

    /// <inheritdoc/>
    public void Dispose() => content?.Dispose();
}
