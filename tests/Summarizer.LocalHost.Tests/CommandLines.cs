using Summarizer.LocalHost.Commands;

namespace Summarizer.LocalHost.Tests;

public sealed class CommandLines : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("summarizer-").FullName;

    public static IEnumerable<object[]> Refused() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "refused.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" => "));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_makes_no_sense_is_refused_in_one_sentence(string typed, string said)
    {
        File.WriteAllText(Path.Combine(folder, "buses.txt"), "The buses run.");
        var (code, output, errors) = LocalHostProcess.Run(folder, typed.Split(' '));
        Assert.Equal((1, "", said), (code, output.Trim(), errors.Trim()));
    }

    [Theory]
    [InlineData("--help", "serve", "summarize", "--urls")]
    [InlineData("summarize --help", "FILE", "--json", "--engine")]
    [InlineData("serve --help", "--LocalHost:Data")]
    [InlineData("--version", ".")]
    [InlineData("[suggest] sum", "summarize")]
    public void It_says_how_to_use_it(string typed, params string[] words)
    {
        var (code, output, errors) = LocalHostProcess.Run(folder, typed.Split(' '));
        Assert.Equal((0, ""), (code, errors.Trim()));
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_says_how_many_how_fast_and_how_long_but_not_for_short_work()
    {
        using var output = new StringWriter();
        var clock = new Hands();
        using (var progress = new Progress(output, visible: true, total: 1200, clock))
        {
            progress.Step();
            Assert.Equal("", output.ToString());
            clock.Advance(TimeSpan.FromSeconds(2));
            progress.Step();
            Assert.Equal("\r\e[K2 of 1,200 · 1.0 a second · 20 min left", output.ToString());
        }
        Assert.EndsWith("left\r\e[K", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_terminal_there_is_no_progress()
    {
        using var output = new StringWriter();
        var clock = new Hands();
        using (var progress = new Progress(output, visible: false, total: 1200, clock))
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            progress.Step();
        }
        Assert.Equal("", output.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A clock whose hands the test moves.</summary>
    sealed class Hands : TimeProvider
    {
        long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(TimeSpan time) => now += time.Ticks;
    }
}
