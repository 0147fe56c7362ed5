using Summarizer.Articles;

namespace Summarizer.LocalHost;

/// <summary>Two articles to begin with.</summary>
static class SampleArticles
{
    /// <summary>Uploads them when the inbox is empty.</summary>
    public static async Task UploadIfEmptyAsync(IArticleInbox inbox, CancellationToken cancellation = default)
    {
        await foreach (var _ in inbox.ListAsync("", cancellation))
            return;
        foreach (var (name, bytes) in Embedded.Files("samples/"))
            await inbox.UploadAsync(ArticleName.Parse(name), new UploadedArticle(bytes, MediaType(name), name), ifNoneMatch: "*", cancellation: cancellation);
    }

    static string MediaType(string name) => name.EndsWith(".html", StringComparison.Ordinal) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
}
