using Summarizer.Fuzz.Bombs;

namespace Summarizer.Fuzz.Tests;

/// <summary>Documents that are made to cost much, a small one of every third kind; the program sends all of them.</summary>
public sealed class Bombs
{
    /// <summary>Of the processor's time; the clock runs faster where other tests run beside this one.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    const long Little = 300L << 20;

    /// <summary>
    /// An article of a megabyte takes 12 to 53 MB, by its format (docs/measure.md); beside other tests a second reader process may have to
    /// be started, which has as much again.
    /// </summary>
    const int MegabytesOfLongest = 200;

    /// <summary>What is quadratic still tells in so small a part of a kind's smallest size.</summary>
    const int Part = 8;

    /// <summary>More would take minutes.</summary>
    const int OneOf = 3;

    [Fact]
    public async Task Are_answered_soon_in_little_memory_and_leave_nothing_running()
    {
        await using var run = new BombRun();
        // What starts a reader and compiles the way is not what a bomb costs.
        foreach (var article in LongArticles.Before("DOCX"))
            await run.SendAsync("", article);
        var wrong = new List<string>();
        foreach (var bomb in Bomb.All.DistinctBy(bomb => bomb.Kind).Where((_, at) => at % OneOf == 0))
        {
            var report = await run.SendAsync(bomb.Kind, bomb.Make(Math.Max(1, bomb.Size / Part)));
            if (report.Fault is not null || report.Worked > Soon || report.Memory > Little)
                wrong.Add(report.ToString());
        }
        Assert.Empty(wrong);
        var answered = BombRun.Work();
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.InRange((BombRun.Work() - answered).TotalSeconds, 0, 0.5);
        Assert.InRange(BombRun.Children().Count, 0, 1);
    }

    [Fact]
    public async Task The_longest_article_of_every_format_is_read_in_little_memory()
    {
        var reports = new List<BombReport>();
        foreach (var format in LongArticles.Formats)
        {
            await using var run = new BombRun();
            foreach (var article in LongArticles.Before(format))
                await run.SendAsync("", article);
            reports.Add(await run.SendAsync(format, LongArticles.In(format)));
        }
        Assert.Empty(reports.Where(report => !report.Answer.EndsWith(" facts", StringComparison.Ordinal)
            || report.Memory >> 20 > MegabytesOfLongest).Select(report => report.ToString()));
    }
}
