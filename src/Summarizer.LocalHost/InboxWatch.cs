using System.Diagnostics;

namespace Summarizer.LocalHost;

/// <summary>Sweeps again and again, so that an upload is seen within a second; a large inbox is swept less often.</summary>
sealed partial class InboxWatch(Sweep sweep, WorkChannel work, TimeProvider clock, ILogger<InboxWatch> log) : BackgroundService
{
    static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await sweep.RunAsync(work.SendOnceAsync, work.Room, stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(trouble.Message.ReplaceLineEndings(" "));
            }
            await Task.Delay(Pause(Stopwatch.GetElapsedTime(started)), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>At most a fifth of the time is spent on sweeping.</summary>
    static TimeSpan Pause(TimeSpan cost) => cost * 4 > ShortestPause ? cost * 4 : ShortestPause;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox cannot be read, and is tried again: {Reason}")]
    partial void LogTrouble(string reason);
}
