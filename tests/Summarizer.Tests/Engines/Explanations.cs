using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

public sealed class Explanations
{
    const string Text = """
        The council of Brandholm closed the old iron bridge on Monday, leaving no way to the port for lorries.

        Engineers found cracks in nine bolts of the bridge, which was built in 1911, during a routine inspection.

        He said the ferry would sail every hour until the bridge is mended.
        """;

    [Fact]
    public void Tell_what_was_left_out_by_which_rule_and_what_was_kept_and_why()
    {
        var explanation = Explain();

        Assert.Contains(explanation.Sentences[0].Kept,
            part => part.Rule == "trailing clause" && part.Reason!.Contains("denies", StringComparison.Ordinal));
        Assert.Contains(explanation.Sentences[1].LeftOut,
            part => part.Rule == "aside between commas" && part.Text == ", which was built in 1911,");
        Assert.NotNull(explanation.Sentences[2].Defect);
        Assert.Equal(0, explanation.Lead);
    }

    [Fact]
    public void Tell_what_headline_and_facts_might_have_been_and_why_they_are_not()
    {
        var explanation = Explain();

        Assert.Equal(explanation.Draft.Headline, explanation.Headlines.MaxBy(candidate => candidate.Score)!.Text);
        Assert.Equal(3, explanation.Headlines.Count);
        Assert.Equal(explanation.Draft.Facts.Select(fact => fact.Text).Order(),
            explanation.Passages.Where(passage => passage.Refusal is null).Select(passage => passage.Text).Order());
        Assert.All(explanation.Passages.Where(passage => passage.Refusal is not null), passage => Assert.NotEmpty(passage.Refusal!));
        Assert.Contains(explanation.Passages, passage => passage.Refusal is not null);
    }

    [Fact]
    public void Tell_that_a_title_stands_in_a_sentences_place()
    {
        const string title = "How lorries, cracks and a ferry unsettle northern hauliers";

        var explanation = Explain(title);

        Assert.Equal(title, explanation.Draft.Headline);
        Assert.True(explanation.IsTitle);
    }

    static Explanation Explain(string? title = null)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var found ? found : Text.Length;
            paragraphs.Add(new Paragraph(ParagraphKind.Body, new TextSpan(start, end - start)));
            start = end + 2;
        }
        return new RuleBasedSummarizer(Options.Create(new EngineOptions()))
            .Explain(new Article { Text = Text, Title = title, Paragraphs = paragraphs, Language = "en" });
    }
}
