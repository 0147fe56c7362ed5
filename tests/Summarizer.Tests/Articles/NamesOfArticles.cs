using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

public sealed class NamesOfArticles
{
    [Theory]
    [InlineData("article.txt")]
    [InlineData("2026/11/24/kursk.txt")]
    [InlineData("a b.txt")]
    [InlineData("{name}")]
    [InlineData("<script>alert(1)</script>x")]
    [InlineData("#?&+=.txt")]
    [InlineData("100 % sure.txt")]
    [InlineData("Zürich/été.txt")]
    [InlineData("新闻/头条.txt")]
    [InlineData("news 📰.txt")]
    [InlineData(".hidden")]
    public void Are_taken_as_they_are(string text) => Assert.Equal(text, ArticleName.Parse(text).Value);

    [Theory]
    [InlineData("", "empty")]
    [InlineData(null, "empty")]
    [InlineData("../a.txt", "dot")]
    [InlineData("a/../b.txt", "dot")]
    [InlineData("a/./b.txt", "dot")]
    [InlineData("a.", "dot")]
    [InlineData("a./b", "dot")]
    [InlineData("%2e%2e/a.txt", "percent escape")]
    [InlineData("a%2Fb", "percent escape")]
    [InlineData("a\\b", "backslash")]
    [InlineData("a//b", "two in a row")]
    [InlineData("/a", "begins or ends with a slash")]
    [InlineData("a/", "begins or ends with a slash")]
    [InlineData("a\nb", "control")]
    [InlineData("a\u0000b", "control")]
    [InlineData("a\u007Fb", "control")]
    [InlineData("a\u200Bb", "invisible")]
    [InlineData("a\u202Eb", "invisible")]
    [InlineData("a\uFFFEb", "control")]
    [InlineData(" a", "space")]
    [InlineData("a /b", "space")]
    [InlineData("e\u0301te\u0301.txt", "combining accent")]
    public void Are_refused_when_storage_or_http_would_read_another(string? text, string why)
    {
        Assert.False(ArticleName.TryParse(text, out _, out var problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_refused_with_half_a_surrogate_pair() => Assert.False(ArticleName.TryParse("a" + (char)0xD83D, out _, out _));

    [Fact]
    public void Have_at_most_a_thousand_characters()
    {
        Assert.True(ArticleName.TryParse(new string('n', ArticleName.MaxLength), out _, out _));
        Assert.False(ArticleName.TryParse(new string('n', ArticleName.MaxLength + 1), out _, out var problem));
        Assert.Contains("1001 characters", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Differ_by_case_and_sort_by_code_units()
    {
        Assert.NotEqual(ArticleName.Parse("A.txt"), ArticleName.Parse("a.txt"));
        Assert.True(ArticleName.Parse("Z.txt").CompareTo(ArticleName.Parse("a.txt")) < 0);
    }

    [Fact]
    public void Are_escaped_segment_by_segment_for_a_url() => Assert.Equal("a%20b/c%23%3F.txt", ArticleName.Parse("a b/c#?.txt").ToUrlPath());
}
