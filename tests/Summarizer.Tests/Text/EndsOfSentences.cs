using Summarizer.Articles;
using Summarizer.Text;

namespace Summarizer.Tests.Text;

public sealed class EndsOfSentences
{
    public static IEnumerable<object[]> Paragraphs =>
        CaseTable.Cells("Text/sentences.txt").Select(cells => new object[] { cells[0], cells[1..] });

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Are_told_from_stops_inside(string code, string[] sentences)
    {
        var paragraph = string.Join(' ', sentences);
        var found = new List<TextSpan>();
        SentenceSplitter.Split(paragraph, new TextSpan(0, paragraph.Length), Language.For(code), found);

        Assert.Equal(sentences, found.Select(sentence => paragraph.Substring(sentence.Start, sentence.Length)));
    }
}
