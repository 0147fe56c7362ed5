using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Articles;

namespace Summarizer.Work;

/// <summary>
/// Runs the pipeline for what is asked for. What fails is asked for again, later and later, and only then given up: no worker waits, and
/// none hurries.
/// </summary>
public sealed partial class PatientWorker(ArticlePipeline pipeline, RequestWork requestWork,
    IOptions<PatienceOptions> patience, ILogger<PatientWorker> log)
{
    const string Reason = "Summarizing it failed again and again for reasons that are not the article's own. It is tried again now and then; ask for it, or upload it again, to have it tried at once.";

    /// <summary>Runs it once.</summary>
    /// <returns>The outcome; null when it failed and was asked for again.</returns>
    /// <exception cref="Exception">It failed, and could not even be asked for again.</exception>
    public async Task<PipelineOutcome?> RunAsync(WorkRequest work, CancellationToken cancellation = default)
    {
        try
        {
            return await pipeline.RunAsync(work.Name, work.Again, cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            // Of storage's outages storage's clients tell, in one line.
            if (trouble is not StorageUnavailableException && log.IsEnabled(LogLevel.Warning))
                LogTrouble(work.Name, work.Failures + 1, $"{trouble.GetType().Name}: {trouble.Message.Split('\n')[0].Trim()}");
            return await FailAsync(work with { Failures = work.Failures + 1 }, cancellation);
        }
    }

    /// <summary>Deals with what failed elsewhere, in the platform's hands.</summary>
    public async Task<PipelineOutcome?> FailAsync(WorkRequest failed, CancellationToken cancellation = default)
    {
        if (patience.Value.IsOverAfter(failed.Failures) && await TryGiveUpAsync(failed.Name, cancellation) is { } outcome)
            return outcome;
        await requestWork(failed, cancellation);
        return null;
    }

    async Task<PipelineOutcome?> TryGiveUpAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.GiveUpAsync(name, Reason, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Storage is in such trouble that not even this can be kept: then it goes on waiting.
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Article} failed for the {Failures}. time and is tried again later: {Reason}")]
    partial void LogTrouble(ArticleName article, int failures, string reason);
}
