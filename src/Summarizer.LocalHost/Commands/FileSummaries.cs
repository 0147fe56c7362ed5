using System.Diagnostics;
using System.Runtime.CompilerServices;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Web.Fetching;

namespace Summarizer.LocalHost.Commands;

/// <summary>What came of a file: its summary, or why there is none.</summary>
readonly record struct FileSummary(string File, Summary? Summary, string? Reason, TimeSpan Took);

/// <summary>The summaries of files, made several at once and told in the order of the files.</summary>
sealed class FileSummaries(SummaryWriter writer, PageFetcher fetcher, ArticleOptions limits)
{
    /// <summary>Summarizes files; a file that cannot be does not keep the others back.</summary>
    public async IAsyncEnumerable<FileSummary> ReadAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var underway = new Queue<Task<FileSummary>>();
        foreach (var file in files)
        {
            underway.Enqueue(Task.Run(() => SummarizeAsync(file, cancellation), cancellation));
            if (underway.Count >= Environment.ProcessorCount)
                yield return await underway.Dequeue();
        }
        while (underway.TryDequeue(out var next))
            yield return await next;
    }

    async Task<FileSummary> SummarizeAsync(string file, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var summary = await writer.WriteAsync(await UploadAsync(file, cancellation), cancellation) with { Article = file };
            return new FileSummary(file, summary, null, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception problem) when (problem is RejectedArticleException or FetchException or IOException or UnauthorizedAccessException)
        {
            return new FileSummary(file, null, problem.Message, Stopwatch.GetElapsedTime(started));
        }
    }

    /// <summary>A file, or the page of an address, as an upload.</summary>
    /// <exception cref="RejectedArticleException">It is too large.</exception>
    /// <exception cref="FetchException">The page was not fetched.</exception>
    public async Task<UploadedArticle> UploadAsync(string file, CancellationToken cancellation)
    {
        if (PageFetcher.IsAddress(file))
            return await fetcher.FetchAsync(file, cancellation);
        await using var stream = file == FileList.StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.MaxBytes)
                throw new RejectedArticleException(RejectionReason.TooLarge, $"The file has more than {limits.MaxBytes} bytes.");
        }
        return new UploadedArticle(bytes.ToArray(), ContentType: null, file == FileList.StandardInput ? null : Path.GetFileName(file));
    }
}
