using Summarizer.Web.Fetching;

namespace Summarizer.Web.Tests;

public sealed class RobotsFiles
{
    public static TheoryData<string> Blocks => new(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "robots.txt")).Split('\n', 2)[1].Split("===\n"));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_file_asks_for_what_the_table_says(string block)
    {
        var about = block.Split('\n')[0];
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var rules = RobotsRules.Parse(string.Join('\n', lines.Where(line => !IsExpected(line))), PageFetcher.Program);
        var expected = lines.Where(IsExpected).ToList();
        Assert.NotEmpty(expected);
        Assert.All(expected, line => Assert.True(rules.Allow(new Uri("https://news.example" + line[2..])) == (line[0] == '+'),
            $"{about}: {line}"));
    }

    [Fact]
    public void Lines_end_in_every_way_and_a_byte_order_mark_is_none() =>
        Assert.All(["\r\n", "\r", "\n"], end => Assert.False(RobotsRules.Parse($"\uFEFFUser-agent: *{end}Disallow: /a", PageFetcher.Program)
            .Allow(new Uri("https://news.example/a"))));

    static bool IsExpected(string line) =>
        line.StartsWith("+ /", StringComparison.Ordinal) || line.StartsWith("- /", StringComparison.Ordinal);
}
