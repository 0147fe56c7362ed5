using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.LocalHost;

/// <summary>Two articles to begin with.</summary>
static class SampleArticles
{
    /// <summary>Uploads them when the inbox is empty.</summary>
    public static async Task UploadIfEmptyAsync(IArticleInbox inbox, CancellationToken cancellation = default)
    {
        await foreach (var _ in inbox.ListAsync("", cancellation))
            return;
        foreach (var sample in All)
            await inbox.UploadAsync(ArticleName.Parse(sample.FileName!), sample, ifNoneMatch: "*", cancellation: cancellation);
    }

    /// <summary>
    /// Summarizes them by the rules and keeps nothing: what the first article would wait for (code to compile, word lists to load) is done
    /// while something else starts, on a core that has nothing to do.
    /// </summary>
    public static Task RehearseAsync(IServiceProvider services) => Task.Run(async () =>
    {
        var (reader, rules) = (services.GetRequiredService<ArticleReader>(), services.GetRequiredService<RuleBasedSummarizer>());
        foreach (var sample in All)
        {
            var article = reader.Read(sample);
            DraftCheck.Check(await rules.SummarizeAsync(article), article);
        }
    });

    static IEnumerable<UploadedArticle> All =>
        Embedded.Files("samples/").Select(file => new UploadedArticle(file.Bytes, MediaType(file.Name), file.Name));

    static string MediaType(string name) =>
        name.EndsWith(".html", StringComparison.Ordinal) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
}
