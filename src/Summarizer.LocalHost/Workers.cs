using System.Diagnostics;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.LocalHost;

/// <summary>Runs the pipeline for what waits, a few articles at a time, and shows what comes of them.</summary>
sealed partial class Workers(WorkChannel work, PatientWorker worker, OutcomePrinter printer, ILogger<Workers> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 2, 8)).Select(_ => WorkAsync(stoppingToken)));

    async Task WorkAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var request in work.ReadAllAsync(cancellation))
            {
                if (await SummarizeAsync(request, cancellation))
                    work.Done(request.Name);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    /// <summary>Whether the request is dealt with; one that failed waits for its next turn.</summary>
    async Task<bool> SummarizeAsync(WorkRequest request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (await worker.RunAsync(request, cancellation) is not { } outcome)
            return false;
        try
        {
            await printer.PrintAsync(request.Name, outcome, Stopwatch.GetElapsedTime(started), cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(request.Name, trouble);
        }
        return true;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The summary of {Article} is kept but cannot be shown.")]
    partial void LogTrouble(ArticleName article, Exception trouble);
}
