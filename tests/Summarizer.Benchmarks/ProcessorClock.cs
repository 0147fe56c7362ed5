namespace Summarizer.Benchmarks;

/// <summary>Time that the processor worked for this process, on all its threads: other processes on the machine do not count.</summary>
readonly struct ProcessorClock
{
    readonly TimeSpan start;

    ProcessorClock(TimeSpan start) => this.start = start;

    /// <summary>Time since the start; never zero, so that it can divide.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Math.Max(1, (Now - start).Ticks));

    /// <summary>Starts a clock.</summary>
    public static ProcessorClock StartNew() => new(Now);

    static TimeSpan Now
    {
        get
        {
            using var own = System.Diagnostics.Process.GetCurrentProcess();
            return own.TotalProcessorTime;
        }
    }
}
