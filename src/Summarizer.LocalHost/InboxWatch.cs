using System.Diagnostics;

namespace Summarizer.LocalHost;

/// <summary>Sweeps again and again, so that an upload is seen within a second; a large inbox is swept less often.</summary>
sealed partial class InboxWatch(Sweep sweep, WorkChannel work, TimeProvider clock, ILogger<InboxWatch> log) : BackgroundService
{
    static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// While storage is known to be away a sweep fails without a call, unless it is the one that may look: the first after its return comes
    /// at once.
    /// </summary>
    static readonly TimeSpan PauseWhileAway = TimeSpan.FromMilliseconds(100);

    bool isInTrouble;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await SweepAsync(stoppingToken);
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Sweeps once, and says how long to rest: at most a fifth of the time is spent on sweeping, but what failed is tried again soon.
    /// </summary>
    async Task<TimeSpan> SweepAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await sweep.RunAsync(work.SendOnceAsync, work.Room, cancellation);
            if (isInTrouble)
                work.Release();
            isInTrouble = false;
            var cost = Stopwatch.GetElapsedTime(started);
            return cost * 4 > ShortestPause ? cost * 4 : ShortestPause;
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            // Of storage's outages storage's clients tell, in one line.
            if (!isInTrouble && trouble is not StorageUnavailableException)
                LogTrouble(trouble.Message.ReplaceLineEndings(" "));
            isInTrouble = true;
            return trouble is StorageUnavailableException ? PauseWhileAway : ShortestPause;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox cannot be read, and is tried again: {Reason}")]
    partial void LogTrouble(string reason);
}
