using System.Text.RegularExpressions;

namespace Summarizer.Evaluation.Story;

/// <summary>What a summary says of the story.</summary>
/// <param name="IsOnStory">Whether the headline says what it must.</param>
/// <param name="Facts">The weighted share of what a reader has to learn that some line says, from 0 to 1.</param>
/// <param name="News">The same of the news alone.</param>
/// <param name="Found">Which of the key's facts some line says, in the key's order.</param>
/// <param name="Bad">What it says that must never be said.</param>
sealed record StoryScore(bool IsOnStory, double Facts, double News, IReadOnlyList<bool> Found, IReadOnlyList<string> Bad)
{
    /// <summary>Scores an answer; a fact of the key counts where one line says all of it.</summary>
    public static StoryScore Of(StoryKey key, Prediction answer, int most)
    {
        var headline = PlainLine.Of(answer.Headline ?? "");
        string[] lines = [headline, .. (answer.Facts ?? []).Take(most).Select(PlainLine.Of)];
        var isOnStory = Says(headline, key.Headline);
        bool[] found = [.. key.Facts.Select(fact => lines.Any(line => Says(line, fact.Must)))];
        return new StoryScore(isOnStory, Share(_ => true), key.Facts.Any(IsNews) ? NewsShare() : isOnStory ? 1 : 0, found,
            [.. key.Never.Where(never => lines.Any(never.IsMatch)).Select(never => never.ToString())]);

        double Share(Func<KeyFact, bool> which)
        {
            var asked = key.Facts.Zip(found).Where(pair => which(pair.First)).ToList();
            return (double)asked.Where(pair => pair.Second).Sum(pair => pair.First.Weight) / asked.Sum(pair => pair.First.Weight);
        }

        double NewsShare() => Share(IsNews);
    }

    static bool IsNews(KeyFact fact) => fact.Weight == 2;

    static bool Says(string line, IReadOnlyList<Regex[]> groups) =>
        groups.All(group => group.Any(alternative => alternative.IsMatch(line)));
}
