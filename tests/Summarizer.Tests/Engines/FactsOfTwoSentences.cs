using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

public sealed class FactsOfTwoSentences
{
    public static IEnumerable<object[]> Together => CaseTable.PairsOf("Engines/passages.txt", "together");

    public static IEnumerable<object[]> Apart => CaseTable.PairsOf("Engines/passages.txt", "apart");

    [Theory]
    [MemberData(nameof(Together))]
    public void Belong_together_and_the_gate_shows_them_so(string first, string second)
    {
        var article = Article(first + " " + second);
        var draft = Draft(article, facts: 1);
        var both = first + " " + second.TrimStart('¶', ' ');

        Assert.Equal(both, Assert.Single(draft.Facts).Text);
        Assert.Equal(both, Assert.Single(DraftCheck.Check(draft, article).Facts).Text);
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void Are_apart_where_they_speak_of_two_things_or_nobody_speaks(string first, string second) =>
        Assert.NotEqual(first + " " + second.TrimStart('¶', ' '), Assert.Single(Draft(Article(first + " " + second), facts: 1).Facts).Text);

    [Fact]
    public void Are_two_facts_where_fewer_would_be_left_than_are_asked_for()
    {
        var article = Article("The council of Brandholm closed the iron bridge on Monday. ¶ The bridge has 900 cracked bolts and a rotten pillar. ¶ A ferry will sail every hour from the bridge to the islands.");

        Assert.Equal(2, Draft(article, facts: 2).Facts.Count);
        Assert.Equal(3, Draft(article, facts: 3).Facts.Count);
    }

    static Draft Draft(Article article, int facts) =>
        new RuleBasedSummarizer(Options.Create(new EngineOptions { MaxFacts = facts })).Summarize(article);

    static Article Article(string sentences)
    {
        var text = sentences.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length; start = paragraphs[^1].Span.End + 2)
            paragraphs.Add(new Paragraph(ParagraphKind.Body, new TextSpan(start, (text.IndexOf("\n\n", start, StringComparison.Ordinal) is > 0 and var end ? end : text.Length) - start)));
        return new Article { Text = text, Paragraphs = paragraphs, Language = "en" };
    }
}
