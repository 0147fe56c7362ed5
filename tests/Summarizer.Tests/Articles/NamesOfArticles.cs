using System.Text.Json;
using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

public sealed class NamesOfArticles
{
    /// <summary>Lines of a JSON string, and behind a tab why it is refused as a name; nothing when it is taken.</summary>
    public static IEnumerable<object[]> Names { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Articles", "Cases", "names.txt"))
        .Select(line => line.Split('\t')).Select(parts => new object[] { JsonSerializer.Deserialize<string>(parts[0])!, parts.ElementAtOrDefault(1) ?? "" })];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_taken_as_they_are_or_refused_with_a_reason(string text, string why)
    {
        var isTaken = ArticleName.TryParse(text, out var name, out var problem);

        Assert.Equal(why.Length == 0, isTaken);
        if (isTaken)
            Assert.Equal(text, name!.Value);
        else
            Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_refused_with_half_a_surrogate_pair() => Assert.False(ArticleName.TryParse("a" + (char)0xD83D, out _, out _));

    [Fact]
    public void Have_at_most_as_many_characters_as_storage_takes()
    {
        Assert.True(ArticleName.TryParse(new string('n', ArticleName.MaxLength), out _, out _));
        Assert.False(ArticleName.TryParse(new string('n', ArticleName.MaxLength + 1), out _, out var problem));
        Assert.Contains("1025 characters", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Differ_by_case_and_by_how_an_accent_is_written_and_sort_by_code_units()
    {
        Assert.NotEqual(ArticleName.Parse("A.txt"), ArticleName.Parse("a.txt"));
        Assert.NotEqual(ArticleName.Parse("caf\u00E9.txt"), ArticleName.Parse("cafe\u0301.txt"));
        Assert.True(ArticleName.Parse("Z.txt").CompareTo(ArticleName.Parse("a.txt")) < 0);
    }

    [Fact]
    public void Of_blobs_say_whether_they_can_be_addressed()
    {
        Assert.Null(ArticleName.OfBlob("a//b \t%41").AddressProblem);
        Assert.NotNull(ArticleName.OfBlob("a/../b").AddressProblem);
    }

    [Fact]
    public void Are_escaped_segment_by_segment_for_a_url() =>
        Assert.Equal("a%20b/c%23%3F.txt", ArticleName.Parse("a b/c#?.txt").ToUrlPath());
}
