using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class LinesAsWritten
{
    [Theory]
    [InlineData("The council met in Brandholm, N.J., leaving the mayor alone.", "leaving", "The council met in Brandholm, N.J.")]
    [InlineData("The council met in the U.S. without the mayor.", "without", "The council met in the U.S.")]
    [InlineData("The council met in Brandholm, without the mayor.", "without", "The council met in Brandholm.")]
    [InlineData(", council met.", "council", ",.")] // nothing but marks is left
    [InlineData("The council met in Brandholm ...", null, "The council met in Brandholm...")] // nothing is left out
    public void End_with_one_stop_when_their_end_is_left_out(string sentence, string? from, string written)
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
