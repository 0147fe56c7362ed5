using Summarizer.Text;

namespace Summarizer.Tests.Text;

public class LanguageOfAText
{
    const string English = "The council voted on Tuesday to close the bridge for six months, and there will be no ferry until then. ";

    public static IEnumerable<object[]> Texts => CaseTable.Cells("Text/languages.txt");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_told_by_its_script_or_its_words(string code, string text) =>
        Assert.Equal(code == "-" ? null : code, LanguageDetector.Detect(text));

    [Fact]
    public void Is_told_by_the_start_of_a_long_text()
    {
        var article = string.Concat(Enumerable.Repeat(English, 20)) + new string('б', 10_000);

        Assert.Equal("en", LanguageDetector.Detect(article));
    }

    [Fact]
    public void Does_not_depend_on_where_the_text_is_cut()
    {
        for (var length = 60; length < English.Length; length++)
        {
            Assert.Equal("en", LanguageDetector.Detect(English.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Survives_endless_words_and_broken_surrogates()
    {
        Assert.Null(LanguageDetector.Detect(new string('a', 100_000)));
        Assert.Null(LanguageDetector.Detect(new string('\uD83D', 2_000)));
        Assert.Null(LanguageDetector.Detect(new string('\u0301', 2_000)));
    }

    [Fact]
    public void Is_told_without_allocating()
    {
        var article = string.Concat(Enumerable.Repeat(English, 40));
        LanguageDetector.Detect(article);

        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageDetector.Detect(article);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
