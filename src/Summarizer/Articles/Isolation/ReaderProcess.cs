using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Summarizer.Articles.Isolation;

/// <summary>A process that reads one article after the other, and can be ended at any time. Dispose ends it.</summary>
sealed class ReaderProcess : IDisposable
{
    /// <summary>How often an unanswered question is looked at, and how soon at first.</summary>
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>What of this process's environment it gets; keys are not among them.</summary>
    static readonly string[] Environment = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "TZ", "LANG", "SYSTEMROOT", "WINDIR", "DOTNET_ROOT"];

    readonly Process process;
    readonly ReaderLimits limits;

    ReaderProcess(Process process, ReaderLimits limits) => (this.process, this.limits) = (process, limits);

    /// <summary>Whether it can be asked again.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Starts one and waits until it is ready; null when that fails.</summary>
    public static async Task<ReaderProcess?> StartAsync(ReaderCommand command, ReaderLimits limits, CancellationToken cancellation)
    {
        ReaderProcess? started = null;
        try
        {
            started = new ReaderProcess(Process.Start(StartInfo(command, limits.Heap))!, limits);
            // What a dying runtime says is not for the log: a stack may be long, and may hold text of the article.
            _ = started.process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(limits.Patience);
            started.IsSound = await ReaderFrames.ReadAsync(started.process.StandardOutput.BaseStream, patience.Token) is { Length: 0 };
        }
        catch (Exception trouble) when (trouble is Win32Exception or IOException or InvalidDataException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            // It is not sound, which is all that there is to know.
        }
        finally
        {
            if (started is { IsSound: false })
                started.Dispose();
        }
        return started is { IsSound: true } ? started : null;
    }

    /// <summary>Asks for an article.</summary>
    /// <returns>The answer; null when the process died over it.</returns>
    /// <exception cref="RejectedArticleException">Reading it costs more than the limits.</exception>
    /// <exception cref="TimeoutException">It did not answer in time, and the article is not to blame.</exception>
    public async Task<ReaderAnswer?> AskAsync(UploadedArticle upload, ArticleOptions options, CancellationToken cancellation)
    {
        IsSound = false;
        var answering = AnswerAsync(upload, options, cancellation);
        // What earlier documents left behind is not counted against this one.
        var (started, spent, held) = (Stopwatch.GetTimestamp(), Spent(), Memory());
        while (await Task.WhenAny(answering, Task.Delay(Look, cancellation)) != answering)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Excess(Stopwatch.GetElapsedTime(started), Spent() - spent, Memory() - held) is not { } excess)
                continue;
            process.Kill();
            // The pipe breaks now, and the task with it.
            await answering.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw excess;
        }
        var answer = await answering;
        IsSound = answer is not null && Memory() <= limits.KeptMemory;
        return answer;
    }

    public void Dispose()
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
        process.Dispose();
    }

    async Task<ReaderAnswer?> AnswerAsync(UploadedArticle upload, ArticleOptions options, CancellationToken cancellation)
    {
        try
        {
            var (input, output) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
            await ReaderFrames.WriteAsync(input,
                ReaderFrames.Bytes(new ReaderQuestion(upload.ContentType, upload.FileName, upload.Address, options)), cancellation);
            await ReaderFrames.WriteAsync(input, upload.Bytes, cancellation);
            await input.FlushAsync(cancellation);
            return await ReaderFrames.ReadAsync(output, cancellation) is { } head
                && await ReaderFrames.ReadAsync(output, cancellation) is { } text
                ? ReaderFrames.Answer(head, text) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    Exception? Excess(TimeSpan elapsed, TimeSpan spent, long memory) =>
        spent > limits.ProcessorTime ? new RejectedArticleException(RejectionReason.Unreadable,
            string.Create(CultureInfo.InvariantCulture,
                $"Reading the document takes longer than {limits.ProcessorTime.TotalSeconds} seconds."))
        : memory > limits.Memory ? new RejectedArticleException(RejectionReason.TooLarge,
            $"Reading the document takes more than {limits.Memory >> 20} MB of memory.")
        : elapsed > limits.Patience
        ? new TimeoutException($"The reader process did not answer within {limits.Patience.TotalSeconds} seconds.")
        : null;

    TimeSpan Spent()
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    long Memory()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    static ProcessStartInfo StartInfo(ReaderCommand command, long heap)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => !Environment.Contains(name.ToUpperInvariant())
            && !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = heap.ToString("X", CultureInfo.InvariantCulture);
        // Libraries leave ten times as much behind as they hold; it is collected sooner, which halves the peak and costs no time that could
        // be measured.
        start.Environment["DOTNET_GCConserveMemory"] = "5";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
