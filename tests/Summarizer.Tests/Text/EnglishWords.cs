using Summarizer.Text;

namespace Summarizer.Tests.Text;

public class EnglishWords
{
    [Theory]
    [InlineData("studies", "studi")]
    [InlineData("officially", "offici")]
    [InlineData("news", "news")]
    [InlineData("geology", "geolog")]
    public void Are_stemmed_as_NLTK_does(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, letters.AsSpan(0, Language.For("en").Stem(letters)).ToString());
    }

    [Fact]
    public void Include_stop_words_and_openers()
    {
        Assert.True(Language.For("en").IsStopWord("the"));
        Assert.True(Language.For("en").IsStopWord("t"));
        Assert.True(Language.For("en").IsDanglingOpener("however"));
    }
}
