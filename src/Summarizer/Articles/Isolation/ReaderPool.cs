using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles.Formats;

namespace Summarizer.Articles.Isolation;

/// <summary>
/// Reads articles so that no article can hold up the program: what is small, or plain, in this process; all else in a process that is ended
/// when it takes too much time or memory. One such process is kept warm; there are at most two, and none before one is needed.
/// </summary>
/// <param name="reader">Reads in this process.</param>
/// <param name="options">The limits.</param>
/// <param name="log">Where it is said when no process can be started.</param>
/// <param name="command">How to start one; null: everything is read in this process.</param>
/// <param name="limits">What the reading of one article may cost there; null: what <see cref="ReaderLimits"/> says by itself.</param>
public sealed partial class ReaderPool(
    ArticleReader reader, IOptions<ArticleOptions> options, ILogger<ReaderPool> log, ReaderCommand? command = null,
        ReaderLimits? limits = null) : IDisposable
{
    const int MaxProcesses = 2;

    readonly ReaderLimits limits = limits ?? new ReaderLimits();
    readonly SemaphoreSlim places = new(MaxProcesses);
    readonly ConcurrentBag<ReaderProcess> warm = [];
    volatile bool isDisposed;

    /// <summary>Reads an article.</summary>
    /// <exception cref="RejectedArticleException">There is no article in it, or it exceeds the limits.</exception>
    /// <exception cref="TimeoutException">The machine is too busy to read it now.</exception>
    public async Task<Article> ReadAsync(UploadedArticle upload, CancellationToken cancellation = default)
    {
        if (command is null || upload.Bytes.Length > options.Value.MaxBytes || ArticleFormat.IsCheap(upload))
            return reader.Read(upload);
        await places.WaitAsync(cancellation);
        try
        {
            return await ReadApartAsync(upload, cancellation) is not { } answer ? reader.Read(upload)
                : answer.Article ?? throw new RejectedArticleException(answer.Reason!.Value, answer.Detail!);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        isDisposed = true;
        while (warm.TryTake(out var process))
            process.Dispose();
    }

    /// <summary>Reads in another process; null when there can be none.</summary>
    /// <remarks>A process that dies may have been killed by somebody else, so a second one tries; when that dies too, it is the
    /// article.</remarks>
    async Task<ReaderAnswer?> ReadApartAsync(UploadedArticle upload, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if ((warm.TryTake(out var taken) ? taken : await ReaderProcess.StartAsync(command!, limits, cancellation)) is not { } process)
            {
                LogCannotStart(command!.Program);
                return null;
            }
            try
            {
                if (await process.AskAsync(upload, options.Value, cancellation) is { } answer)
                    return answer;
            }
            finally
            {
                Return(process);
            }
        }
        return new ReaderAnswer(null, RejectionReason.Unreadable,
            "The document is damaged, or not what it says it is: whatever reads it breaks.");
    }

    void Return(ReaderProcess process)
    {
        if (process.IsSound && warm.IsEmpty && !isDisposed)
            warm.Add(process);
        else
            process.Dispose();
        if (isDisposed)
            Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Program} cannot be started to read articles; they are read in this process, where a hostile one can take long.")]
    partial void LogCannotStart(string program);
}
