using System.Diagnostics;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.LocalHost;

/// <summary>Runs the pipeline for what waits, a few articles at a time, and shows what comes of them.</summary>
sealed partial class Workers(WorkChannel work, ArticlePipeline pipeline, OutcomePrinter printer, TimeProvider clock, ILogger<Workers> log)
    : BackgroundService
{
    const int Tries = 5;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 2, 8)).Select(_ => WorkAsync(stoppingToken)));

    async Task WorkAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var request in work.ReadAllAsync(cancellation))
            {
                await SummarizeAsync(request, cancellation);
                work.Done(request.Name);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    // As the queue in Azure does it: a few tries, then the article is given up, and its page says why.
    async Task SummarizeAsync(WorkRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var started = Stopwatch.GetTimestamp();
                var outcome = attempt <= Tries
                    ? await pipeline.RunAsync(request.Name, request.Again, cancellation)
                    : await pipeline.GiveUpAsync(request.Name, $"It failed {Tries} times for reasons that are not its own.", cancellation);
                await printer.PrintAsync(request.Name, outcome, Stopwatch.GetElapsedTime(started), cancellation);
                return;
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(request.Name, attempt, trouble.Message.ReplaceLineEndings(" "));
                if (attempt > Tries)
                    return;
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)), clock, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Article}, try {Attempt}: {Reason}")]
    partial void LogTrouble(ArticleName article, int attempt, string reason);
}
