using Summarizer.Engines.Rules;
using Summarizer.Evaluation.Grounding;

namespace Summarizer.Evaluation.Tests;

/// <summary>What the rules write is proved like anything else; a line that is not is a mistake of theirs.</summary>
public sealed class OwnLinesOfTheRules
{
    [EvaluationFact]
    public void Of_all_news_at_hand_every_line_is_shown_as_it_was_written()
    {
        var lines = EvaluationArticles.Files.SelectMany(new OwnLines(RuleSettings.Default, facts: 7).Of).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.IsShown, $"{line.Article}: {line.Text} ({line.Quote})"));
    }
}
