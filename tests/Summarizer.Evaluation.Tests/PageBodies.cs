using Summarizer.Evaluation.Metrics;

namespace Summarizer.Evaluation.Tests;

public sealed class PageBodies
{
    [Theory]
    [InlineData("one two three four five", "one two three four five", 1, 1)]
    [InlineData("one two three four five", "One, two", 0, 0)]
    [InlineData("one two three four", "one two three four five six", 4 / 6.0, 1)]
    [InlineData("one two three four five six", "one two three four", 1, 4 / 6.0)]
    [InlineData("one two", "", 0, 0)]
    public void Shingles_in_common_are_hits(string reference, string body, double precision, double recall)
    {
        var overlap = BodyOverlap.Over([BodyOverlap.Of(reference, body)]);

        Assert.Equal(precision, overlap.Precision, 9);
        Assert.Equal(recall, overlap.Recall, 9);
    }

    [Fact]
    public void Every_page_weighs_the_same()
    {
        var good = BodyOverlap.Of("one two three four", "one two three four");
        var bad = BodyOverlap.Of(string.Join(' ', Enumerable.Range(0, 1000)), "nothing of it");

        Assert.True(BodyOverlap.Over([good, bad]).Recall > 0.4);
    }
}
