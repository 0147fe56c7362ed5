using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer;

/// <summary>Makes a summary of a document at once: reads it, asks the engine, checks the answer. Nothing is stored.</summary>
public sealed class SummaryWriter(ReaderPool reader, ISummarizer engine, IOptions<EngineOptions> options, TimeProvider clock)
{
    /// <summary>Which engine would write, with which options.</summary>
    public string Fingerprint => engine.Fingerprint;

    /// <summary>How the service behind the engine fares; null when there is none.</summary>
    public EngineHealth? Health => engine.Health;

    /// <summary>Whether writing a kept summary again is likely to give a better one.</summary>
    public bool WouldImprove(SummaryHeader kept) => engine.WouldImprove(kept);

    /// <summary>Writes the summary of a document.</summary>
    /// <exception cref="RejectedArticleException">The document cannot be summarized.</exception>
    public async Task<Summary> WriteAsync(UploadedArticle upload, CancellationToken cancellation = default) =>
        (await WriteBesideTextAsync(upload, cancellation)).Summary;

    /// <summary>Writes the summary of a document, and says what text it has.</summary>
    internal async Task<(Summary Summary, string Text)> WriteBesideTextAsync(UploadedArticle upload, CancellationToken cancellation)
    {
        var article = await ReadAsync(upload, cancellation);
        var draft = await DraftAsync(article, cancellation);
        var passed = draft.Checked ?? DraftCheck.Check(draft, article, options.Value.Wording);
        var summary = new Summary
        {
            Article = null,
            Headline = passed.Headline,
            KeyFacts = passed.Facts,
            Title = article.Title,
            Byline = article.Byline,
            Publisher = article.Publisher,
            PublishedAt = article.PublishedAt,
            Url = article.Url,
            Language = article.Language,
            Words = article.Words,
            WordsLeftOut = article.WordsLeftOut,
            Partial = article.Partial,
            Engine = draft.Engine,
            Usage = draft.Usage,
            CreatedAt = clock.GetUtcNow(),
        };
        Telemetry.Wrote(summary);
        return (summary, article.Text);
    }

    async Task<Article> ReadAsync(UploadedArticle upload, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("read");
        return await reader.ReadAsync(upload, cancellation);
    }

    async Task<Draft> DraftAsync(Article article, CancellationToken cancellation)
    {
        using var step = Telemetry.Begin("engine");
        return await engine.SummarizeAsync(article, cancellation);
    }
}
