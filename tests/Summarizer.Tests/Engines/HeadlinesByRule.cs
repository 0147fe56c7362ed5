using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

public sealed class HeadlinesByRule
{
    const string Ferry = """
        The harbour council of Brandholm did not approve the new ferry line to the islands, officials said on Tuesday.

        It would have cost 12 million crowns a year. "We cannot pay for a boat that nobody takes," said Councillor Ida Lund, who leads the budget committee.

        The council will look at a smaller ferry in March if the islands pay a third of the cost.
        """;

    public static IEnumerable<object[]> Kept => CaseTable.PairsOf("Engines/headlines.txt", "keeps");

    public static IEnumerable<object[]> Lacked => CaseTable.PairsOf("Engines/headlines.txt", "lacks");

    public static IEnumerable<object[]> Begun => CaseTable.PairsOf("Engines/headlines.txt", "begins");

    public static IEnumerable<object[]> Guided => CaseTable.PairsOf("Engines/headlines.txt", "guided");

    public static TheoryData<string> Fitting =>
        [.. CaseTable.Cells("Engines/headlines.txt").Where(cells => cells[0] == "fits").Select(cells => cells[1]), Ferry];

    [Fact]
    public void A_negation_stays() => Assert.Contains("did not approve", Draft(Ferry).Headline);

    [Fact]
    public void Who_says_it_stays() => Assert.Contains("officials said", Draft(Ferry).Headline);

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_is_needed_stays(string sentence, string words) =>
        Assert.Contains(words, Draft(sentence).Headline, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Lacked))]
    public void No_half_of_a_thing_is_left(string sentence, string pattern) => Assert.DoesNotMatch(pattern, Draft(sentence).Headline);

    [Theory]
    [MemberData(nameof(Begun))]
    public void A_label_before_a_sentence_is_no_part_of_it(string sentence, string words) =>
        Assert.StartsWith(words, Draft(sentence).Headline, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Guided))]
    public void A_title_guides(string title, string word) => Assert.Contains(word, Draft(
        """
        The council of Brandholm raised the ferry fare to nine crowns on Monday.

        Two cranes in the port stopped working on Monday.

        The port is the oldest in Norland and the ferry leaves it every hour.
        """, title.Length == 0 ? null : title).Headline);

    [Fact]
    public void It_asks_nothing_and_is_nobodys_own_word() => Assert.StartsWith("The council of Brandholm raised", Draft(
        """
        Do you remember what the ferry of Brandholm cost? I remember that the fare of the ferry was two crowns.

        The council of Brandholm raised the fare of the ferry to nine crowns.
        """).Headline);

    [Fact]
    public void It_is_of_what_the_article_comes_back_to() => Assert.Contains("ferry", Draft(
        """
        At 5 a.m., when the lamps still burn, the quay of Saltmarsh is empty.

        Ida Lund painted the old lighthouse of Saltmarsh for nine weeks.

        The ferry company of Brandholm will sell its last ferry and its ticket offices to the council in May.

        The council wants the ferry to sail at night, and will keep the ticket offices open for the ferry company's passengers.

        Passengers of the ferry pay nine crowns a ticket. The company lost two million crowns on the ferry last year.
        """).Headline, StringComparison.Ordinal);

    [Fact]
    public void An_opening_ends_behind_the_state_of_its_place() => Assert.Matches("^(In speech|Ida)", Draft(
        "In a speech at a Brandholm, N.J. law school, Ida Lund promised a new ferry for the islands and a lower fare for all who live on them.").Headline);

    [Fact]
    public void It_quotes_nobody_whom_it_does_not_name() => Assert.StartsWith("The council of Brandholm closed", Draft(
        """
        "The harbour of Brandholm is a harbour of the dead."

        "The harbour of Brandholm was a harbour of the living," she said.

        The council of Brandholm closed the harbour.
        """).Headline);

    [Fact]
    public void Every_quote_is_cut_out_of_the_text_by_its_place()
    {
        foreach (var fact in Draft(Ferry).Facts)
            Assert.Equal(fact.Quote, Ferry.Substring(fact.Start!.Value, fact.Quote.Length));
    }

    [Theory]
    [MemberData(nameof(Fitting))]
    public void It_fits_and_its_words_stand_in_the_article(string text)
    {
        var headline = Draft(text).Headline;
        Assert.InRange(headline.Length, 1, DraftCheck.MaxHeadlineLength);
        Assert.All(headline.Split(' '), word => Assert.Contains(word.Trim('.', ',', '"'), text, StringComparison.OrdinalIgnoreCase));
    }

    static Draft Draft(string text, string? title = null) =>
        new RuleBasedSummarizer(Options.Create(new EngineOptions())).Summarize(new Article
    {
        Text = text,
        Title = title,
        Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))],
        Language = "en",
    });
}
