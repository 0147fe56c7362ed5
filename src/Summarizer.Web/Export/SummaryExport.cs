using System.IO.Pipelines;
using System.Text;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Export;

/// <summary>Writes summaries one after the other as they are read: however many there are, few are in memory.</summary>
public sealed class SummaryExport(ISummaryStore store)
{
    const int FlushedAt = 64 * 1024;

    /// <summary>Writes those that a filter shows, newest first.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="filter">Which.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task WriteAsync(PipeWriter output, ExportFormat format, HeadlineFilter filter, CancellationToken cancellation = default) =>
        WriteAsync(output, format, store.SummariesAsync(filter, cancellation), cancellation);

    /// <summary>Writes those of the articles that are named, in that order; what has no summary is left out.</summary>
    public Task WriteAsync(PipeWriter output, ExportFormat format, IReadOnlyList<ArticleName> names,
        CancellationToken cancellation = default) =>
        WriteAsync(output, format, names.ToAsyncEnumerable()
            .Select(async (name, cancelled) => await store.ReadAsync(name, cancelled)).OfType<Summary>(), cancellation);

    static async Task WriteAsync(PipeWriter output, ExportFormat format, IAsyncEnumerable<Summary> summaries,
        CancellationToken cancellation)
    {
        // The first page is read before the first byte is written: what goes wrong there can still be told.
        var isFirst = true;
        await foreach (var summary in summaries.WithCancellation(cancellation))
        {
            Write(output, (isFirst ? format.Head : "") + format.Write(summary));
            isFirst = false;
            if (output.UnflushedBytes >= FlushedAt)
                await output.FlushAsync(cancellation);
        }
        if (isFirst)
            Write(output, format.Head);
        await output.FlushAsync(cancellation);
    }

    static void Write(PipeWriter output, string text) => Encoding.UTF8.GetBytes(text, output);
}
