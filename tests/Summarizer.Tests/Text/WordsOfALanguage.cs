using Summarizer.Text;

namespace Summarizer.Tests.Text;

public class WordsOfALanguage
{
    public static IEnumerable<object[]> Stems =>
        from line in CaseTable.Lines("Text/stems.txt")
        let sides = line.Split('=', StringSplitOptions.TrimEntries)
        let code = sides[0].Words()[0]
        let forms = sides[0].Words()[1..]
        let stems = sides[1].Words()
        from i in Enumerable.Range(0, forms.Length)
        select new object[] { code, forms[i], stems.Length == 1 ? stems[0] : stems[i] };

    public static IEnumerable<object[]> FunctionWords => CaseTable.Cells("Text/functionwords.txt");

    public static IEnumerable<object[]> Openers => CaseTable.Cells("Text/openers.txt");

    public static IEnumerable<object[]> Backward => CaseTable.Cells("Text/backward.txt");

    public static IEnumerable<object[]> Tags => CaseTable.Cells("Text/tags.txt");

    [Theory]
    [MemberData(nameof(Stems))]
    public void Are_stemmed_in_place(string code, string word, string stem)
    {
        var letters = word.ToCharArray();

        Assert.Equal(stem, letters.AsSpan(0, Language.For(code).Stem(letters)).ToString());
    }

    [Theory]
    [MemberData(nameof(FunctionWords))]
    public void Are_function_words_or_not(string code, string functionWords, string others)
    {
        var language = Language.For(code);

        Assert.All(functionWords.Words(), word => Assert.True(language.IsStopWord(word), word));
        Assert.All(others.Words(), word => Assert.False(language.IsStopWord(word), word));
    }

    [Theory]
    [MemberData(nameof(Openers))]
    public void May_make_a_sentence_lean_on_the_one_before(string code, string openers, string others)
    {
        var language = Language.For(code);

        Assert.All(openers.Words(), word => Assert.True(language.IsDanglingOpener(word), word));
        Assert.All(others.Words(), word => Assert.False(language.IsDanglingOpener(word), word));
    }

    [Theory]
    [MemberData(nameof(Backward))]
    public void May_point_back_when_they_open_a_sentence_together(string code, string backward, string other)
    {
        var language = Language.For(code);

        Assert.True(language.OpensBackwards(backward));
        Assert.False(language.OpensBackwards(other));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Belong_to_the_language_of_a_tag(string tag, string code) => Assert.Equal(code, Language.For(tag == "-" ? null : tag).Code);

    [Fact]
    public void Of_an_unknown_language_stay_as_they_are()
    {
        var letters = "the studies".ToCharArray();

        Assert.Equal(letters.Length, Language.For("xx").Stem(letters));
        Assert.Equal("the studies", new string(letters));
        Assert.False(Language.For("xx").IsStopWord("the"));
        Assert.False(Language.For("xx").IsDanglingOpener("it"));
    }

    [Fact]
    public void Of_any_length_are_stemmed_without_growing()
    {
        foreach (var language in Language.All)
        {
            foreach (var word in language.StopWords.Append("").Append(new string('s', 1_000)))
            {
                var letters = word.ToCharArray();
                Assert.InRange(language.Stem(letters), 0, word.Length);
            }
        }
    }

    [Fact]
    public void Are_stemmed_and_looked_up_without_allocating()
    {
        foreach (var language in Language.All)
        {
            var letters = "internationalization".ToCharArray();
            language.Stem(letters);

            var before = GC.GetAllocatedBytesForCurrentThread();
            language.Stem(letters);
            language.IsStopWord(letters);
            language.IsDanglingOpener(letters);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
