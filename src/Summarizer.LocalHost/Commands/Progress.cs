using System.Globalization;

namespace Summarizer.LocalHost.Commands;

/// <summary>How far long work is: one line at the bottom of a terminal, nothing elsewhere and nothing for short work.</summary>
sealed class Progress(TextWriter output, bool visible, int total, TimeProvider clock) : IDisposable
{
    const string EraseLine = "\r\e[K";

    static readonly TimeSpan ShortWork = TimeSpan.FromSeconds(1);
    static readonly TimeSpan BetweenLines = TimeSpan.FromMilliseconds(200);

    readonly long started = clock.GetTimestamp();
    long shown;
    bool stands;
    int done;

    /// <summary>On the error output of this process, when that is a terminal.</summary>
    public static Progress OfThisProcess(int total) => new(Console.Error, !Console.IsErrorRedirected, total, TimeProvider.System);

    /// <summary>One more is done.</summary>
    public void Step()
    {
        done++;
        var elapsed = clock.GetElapsedTime(started);
        if (!visible || done == total || elapsed < ShortWork || (shown != 0 && clock.GetElapsedTime(shown) < BetweenLines))
            return;
        shown = clock.GetTimestamp();
        stands = true;
        output.Write(EraseLine + Report(done, total, elapsed));
    }

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        if (stands)
            output.Write(EraseLine);
        stands = false;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    static string Report(int done, int total, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((total - done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} · {rate:N1} a second · {Spoken(left)} left");
    }

    static string Spoken(TimeSpan left) =>
        left < TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(left.TotalSeconds):0} s" : $"{Math.Ceiling(left.TotalMinutes):0} min";
}
