using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;

namespace Summarizer.Fuzz.Bombs;

/// <summary>What a bomb did.</summary>
/// <param name="Name">The bomb.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Answer">What came of it: a summary, or the reason why there is none.</param>
/// <param name="Took">Until the answer, by the clock.</param>
/// <param name="Worked">The processor's time that it cost, in this process and those it started; two cores spend two seconds in one.</param>
/// <param name="Memory">How much more memory this process and those it started had at the most, in bytes.</param>
/// <param name="Fault">What must not be; null: all is well.</param>
public sealed record BombReport(string Name, int Bytes, string Answer, TimeSpan Took, TimeSpan Worked, long Memory, string? Fault)
{
    /// <summary>One line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-36} {Bytes,9} bytes  {Took.TotalMilliseconds,6:0} ms  {Worked.TotalMilliseconds,6:0} ms of work  {Memory >> 20,4} MB  {Answer}{(Fault is null ? "" : "  FAULT: " + Fault)}");
}

/// <summary>Sends bombs the way of an article: through the reader processes, the rules and the gate.</summary>
public sealed class BombRun : IAsyncDisposable
{
    /// <summary>The longest line or quote that an answer may have, in UTF-16 code units.</summary>
    const int MostText = 2000;

    /// <summary>How often the memory is looked at; oftener, looking would be the most of the work.</summary>
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Of Linux, on every machine that .NET runs on.</summary>
    const double TicksPerSecond = 100;

    readonly ServiceProvider services;
    readonly SummaryWriter writer;

    /// <summary>A run whose reader processes are this program.</summary>
    public BombRun()
    {
        services = new ServiceCollection().AddLogging().AddSummarizer(new ConfigurationBuilder().Build())
            .AddSingleton(ReaderCommand.Of(typeof(BombRun).Assembly.Location)).BuildServiceProvider();
        writer = services.GetRequiredService<SummaryWriter>();
    }

    /// <summary>How much memory this process and those it started have now, in bytes.</summary>
    public static long Memory()
    {
        using var own = Process.GetCurrentProcess();
        return own.WorkingSet64 + Children().Sum(WorkingSet);
    }

    /// <summary>The processes that this one started and that run.</summary>
    public static IReadOnlyList<int> Children() =>
    [
        .. Directory.GetDirectories("/proc/self/task")
            .SelectMany(task => ChildrenOf(task).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
    ];

    static string ChildrenOf(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "children"));
        }
        catch (IOException)
        {
            // The thread has ended.
            return "";
        }
    }

    /// <summary>The processor's time that this process, those it started, and those that have ended have used.</summary>
    public static TimeSpan Work() => TimeSpan.FromSeconds((Ticks(Environment.ProcessId, withEnded: true) + Children()
        .Sum(child => Ticks(child, withEnded: false))) / TicksPerSecond);

    /// <summary>Sends a bomb, and watches.</summary>
    public Task<BombReport> SendAsync(Bomb bomb) => SendAsync(bomb.ToString(), bomb.Document());

    /// <summary>Sends a document, and watches.</summary>
    public async Task<BombReport> SendAsync(string name, UploadedArticle document)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Memory();
        using var end = new CancellationTokenSource();
        var watching = WatchAsync(end.Token);
        var (started, spent) = (Stopwatch.GetTimestamp(), Work());
        string answer;
        string? fault = null;
        try
        {
            var summary = await Task.Run(() => writer.WriteAsync(document));
            answer = $"{summary.KeyFacts.Count} facts";
            if (summary.Headline.Length > MostText || summary.KeyFacts.Any(fact => fact.Text.Length > MostText || fact.Quote.Length > MostText))
                fault = "A line or a quote is long.";
        }
        catch (RejectedArticleException rejected)
        {
            answer = $"{rejected.Reason}: {rejected.Message}";
        }
        catch (Exception unexpected)
        {
            (answer, fault) = (unexpected.GetType().Name, unexpected.ToString());
        }
        var (took, worked) = (Stopwatch.GetElapsedTime(started), Work() - spent);
        await end.CancelAsync();
        return new BombReport(name, document.Bytes.Length, answer, took, worked, await watching - before, fault);
    }

    /// <summary>Ends what it started.</summary>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    static async Task<long> WatchAsync(CancellationToken end)
    {
        var most = Memory();
        while (!end.IsCancellationRequested)
        {
            most = Math.Max(most, Memory());
            await Task.Delay(Look, CancellationToken.None);
        }
        return most;
    }

    /// <summary>The clock ticks that a process has used, in user and in kernel mode; with those of its children that have ended.</summary>
    /// <remarks>proc(5): the 14th to the 17th value of <c>stat</c>; the second, the name, stands in brackets.</remarks>
    static double Ticks(int process, bool withEnded)
    {
        try
        {
            var values = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
            return values[11..(withEnded ? 15 : 13)].Sum(value => double.Parse(value, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has ended.
            return 0;
        }
    }

    static long WorkingSet(int process)
    {
        try
        {
            return Process.GetProcessById(process).WorkingSet64;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }
}
