using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class LinesAsWritten
{
    public static IEnumerable<object[]> Ends => CaseTable.Cells("Engines/ends.txt");

    [Theory]
    [MemberData(nameof(Ends))]
    public void End_with_one_stop_when_their_end_is_left_out(string sentence, string from, string written)
    {
        var line = EnglishLine.Of(sentence);
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Text(i).SequenceEqual(from))
                line.Delete(i, line.Count - 1);
        }
        Assert.Equal(written, LineText.Write(line.Places, line.Article));
    }

    [Fact]
    public void Have_nothing_before_their_start_nor_behind_their_end()
    {
        var line = EnglishLine.Of("The council met.");
        Assert.True(line.Text(-1).IsEmpty && line.Text(line.Count).IsEmpty && line.Text(1).SequenceEqual("council"));
    }
}
