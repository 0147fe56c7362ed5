using System.Text.Json;
using Summarizer.Evaluation.Story;

namespace Summarizer.Evaluation.Tests;

/// <summary>What a key asks, and what counts as an answer to it.</summary>
public sealed class StoryFigures
{
    public sealed record Row(string Name, JsonElement Key, string Headline, string[] Facts, bool OnStory, double Found, double News,
        int Bad);

    public static TheoryData<string> Names => [.. Case.Lines<Row>("story.jsonl").Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_is_scored_by_its_key(string name)
    {
        var row = Case.Lines<Row>("story.jsonl").Single(row => row.Name == name);

        var score = StoryScore.Of(StoryKey.Parse(row.Key.GetRawText()), new Prediction("a", row.Headline, row.Facts, null), most: 2);

        Assert.Equal((row.OnStory, row.Found, row.News, row.Bad),
            (score.IsOnStory, Math.Round(score.Facts, 3), Math.Round(score.News, 3), score.Bad.Count));
    }
}
