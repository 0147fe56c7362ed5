using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Summaries;

namespace Summarizer.Tests.Engines;

/// <summary>
/// A sentence that opens with "he", "she" or "the company" says the name that alone can be meant, or is no fact by itself.
/// </summary>
public sealed class NamesForPronouns
{
    public static IEnumerable<object[]> Said => Rows("said");

    public static IEnumerable<object[]> None => Rows("none");

    [Theory]
    [MemberData(nameof(Said))]
    public void The_only_one_who_can_be_meant_is_named(string before, string sentence, string written)
    {
        var line = new Line(Index(before, sentence), 1);

        Assert.True(new NameForPronoun().Say(line, new Soundness()));
        Assert.Equal(written, LineText.Write(line.Places, line.Article));
    }

    /// <summary>The gate proves it by both sentences, whichever engine wrote it, and shows both as the quote.</summary>
    [Theory]
    [MemberData(nameof(Said))]
    public void A_name_in_the_place_of_a_pronoun_is_proved_by_both_sentences(string before, string sentence, string written)
    {
        var article = Article(before, sentence);
        var fact = Assert.Single(DraftCheck.Check(new Draft("", [new DraftFact(written, sentence)], new EngineInfo("any", "1")),
            article).Facts);

        Assert.Equal((written, article.Text, Proof.Shortened), (fact.Text, fact.Quote, fact.Proof));
    }

    [Theory]
    [MemberData(nameof(None))]
    public void Nobody_is_named_where_another_may_be_meant(string before, string sentence, string written)
    {
        Assert.False(new NameForPronoun().Say(new Line(Index(before, sentence), 1), new Soundness()));
        Assert.Null(Proofs.Prove($"{before} {sentence}", written, "en"));
    }

    [Fact]
    public void A_fact_of_the_rules_that_names_who_is_meant_quotes_the_sentence_that_says_so()
    {
        const string News = "The council of Brandholm closed the iron bridge over the Sund on Monday, after 31 of its 45 members had voted for the plan of the harbour board in a meeting of nine hours that ended at midnight behind closed doors.";
        const string Before = "Ida Lund, 52, who has led the harbour board since the flood of 2011 and was born in a house on the quay beside the bridge, asked for the vote, showed pictures of cracked bolts, and answered questions for two hours.";
        const string Next = "She said that the repair would cost 40 million crowns and take until the spring of 2027.";
        var article = Article($"{News}\n\n{Before}", Next);
        var draft = new RuleBasedSummarizer(Options.Create(new EngineOptions { MaxFacts = 3 })).Summarize(article);
        var fact = draft.Facts.Single(one => one.Text.Contains("40 million", StringComparison.Ordinal));

        Assert.Equal("Ida Lund said that the repair would cost 40 million crowns and take until the spring of 2027.", fact.Text);
        Assert.Equal($"{Before} {Next}", fact.Quote);
        Assert.Equal(draft.Facts.Select(one => one.Text), DraftCheck.Check(draft, article).Facts.Select(one => one.Text));
    }

    static IEnumerable<object[]> Rows(string kind) =>
        CaseTable.Cells("Engines/names.txt").Where(cells => cells[0] == kind).Select(cells => cells[1..].Cast<object>().ToArray());

    static IndexedArticle Index(string before, string sentence) => IndexedArticle.Of(Article(before, sentence));

    static Article Article(string before, string sentence)
    {
        var text = $"{before} {sentence}";
        return new Article { Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))], Language = "en" };
    }
}
