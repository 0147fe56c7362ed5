using System.Globalization;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.LocalHost;

/// <summary>Shows on the console what came of an article.</summary>
sealed class OutcomePrinter(ISummaryStore store, Screen screen)
{
    /// <summary>Prints an outcome; says nothing when there is nothing new.</summary>
    public async Task PrintAsync(ArticleName name, PipelineOutcome outcome, TimeSpan took, CancellationToken cancellation)
    {
        if (outcome == PipelineOutcome.Rejected && await store.FindAsync(name, cancellation) is { } kept)
            screen.Reject(name.Value, kept.Header.Headline);
        else if (outcome == PipelineOutcome.Summarized && await OpenAsync(name, cancellation) is { } summary)
            screen.Show(summary, Origin(name, summary, took));
    }

    static string Origin(ArticleName name, Summary summary, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} · {summary.Engine.Name} · {took.TotalMilliseconds:0} ms");

    async Task<Summary?> OpenAsync(ArticleName name, CancellationToken cancellation)
    {
        if (await store.OpenAsync(name, cancellation) is not { } opened)
            return null;
        await using var content = opened.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        return SummaryJson.Deserialize(bytes.ToArray());
    }
}
