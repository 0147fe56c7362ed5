using NCrontab;

namespace Summarizer.FunctionsHost.Listeners;

/// <summary>
/// Starts a function by its schedule: six-part cron, seconds first. A run that fails is over; the next one comes in its time.
/// </summary>
sealed class TimerListener(HostedApp host, HostedFunction function, HostedAppOptions options)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        // %NAME% is the setting of that name.
        var expression = function["schedule"]!;
        var schedule = CrontabSchedule.Parse(options.Settings.GetValueOrDefault(expression.Trim('%'), expression),
            new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        try
        {
            while (true)
            {
                var now = DateTime.UtcNow;
                await Task.Delay(schedule.GetNextOccurrence(now) - now, stopping);
                await host.TryInvokeAsync(function, Invocation.Timer, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }
}
