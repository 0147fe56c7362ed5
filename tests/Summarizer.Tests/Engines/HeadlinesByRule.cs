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

    [Fact]
    public void A_negation_stays() => Assert.Contains("did not approve", Draft(Ferry).Headline);

    [Fact]
    public void Who_says_it_stays() => Assert.Contains("officials said", Draft(Ferry).Headline);

    [Theory]
    [InlineData("Seeking to calm the markets after a week of losses, the central bank of Norland raised its rate to 4.5 per cent on Thursday.", "central bank")]
    [InlineData("The inquiry has concluded that Prince Osric, known as Ossie, ordered the sinking of the ferry in the harbour of Brandholm, a report seen by the newspaper says.", "ordered")]
    public void The_main_clause_stays(string sentence, string clause) =>
        Assert.Contains(clause, Draft(sentence).Headline, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void What_is_between_two_things_keeps_both() =>
        Assert.DoesNotMatch("between the central station$", Draft("Harwick city council voted 31 to 14 to run night buses between the central station and the docks from 1 March, ending a dispute over how shift workers get home.").Headline);

    [Theory]
    [InlineData("Orland has not elected a liberal to its senate since the harbour was built.", "since the harbour was built")]
    [InlineData("The drug cut deaths, but only in men under fifty years of age who live in the north.", "but only in men")]
    public void What_limits_a_denial_or_a_claim_stays(string sentence, string limit) => Assert.Contains(limit, Draft(sentence).Headline);

    [Theory]
    [InlineData(null, "fare")]
    [InlineData("Two cranes stop in the port", "cranes")]
    public void A_title_guides(string? title, string word) => Assert.Contains(word, Draft(
        """
        The council of Brandholm raised the ferry fare to nine crowns on Monday.

        Two cranes in the port stopped working on Monday.

        The port is the oldest in Norland and the ferry leaves it every hour.
        """, title).Headline);

    [Fact]
    public void What_was_denied_is_not_told_as_if_it_were_so() => Assert.Contains("denied", Draft(
        "The campaign director of the conservatives has denied a report claiming he warned Ida Lund the party could not win the next general election.").Headline);

    [Theory]
    [InlineData("Why it matters: The council raised the ferry fare to nine crowns on Monday.")]
    [InlineData("Update, 10 p.m. ET: The council raised the ferry fare to nine crowns on Monday.")]
    [InlineData("What’s new: The council raised the ferry fare to nine crowns on Monday.")]
    public void A_label_before_a_sentence_is_no_part_of_it(string text) => Assert.StartsWith("The council raised the ferry fare", Draft(text).Headline);

    [Theory]
    [InlineData("The council has had the chance to repair the old iron bridge over the Sund and has failed to do it, the mayor has said.", "has failed")]
    [InlineData("The minister promised a huge, coordinated response to the flood in the harbour of Brandholm and on the islands.", "coordinated response")]
    public void What_would_be_wrong_without_it_stays(string sentence, string part) => Assert.Contains(part, Draft(sentence).Headline);

    [Fact]
    public void It_asks_nothing_and_is_nobodys_own_word() => Assert.StartsWith("The council of Brandholm raised", Draft(
        """
        Do you remember what the ferry of Brandholm cost? I remember that the fare of the ferry was two crowns.

        The council of Brandholm raised the fare of the ferry to nine crowns.
        """).Headline);

    [Fact]
    public void An_opening_ends_behind_the_state_of_its_place() => Assert.Matches("^(In speech|Ida)", Draft(
        "In a speech at a Brandholm, N.J. law school, Ida Lund promised a new ferry for the islands and a lower fare for all who live on them.").Headline);

    [Theory]
    [InlineData("A cat that had been missing from Brandholm, Norland, for five years has been found in the harbour of Saltmarsh by a fisherman.", "missing( for five years)? Norland")]
    [InlineData("Lund, the former owner of Northlight, Dale Water and Umbra, has turned down nine offers to run the ports of Norland.", "Lund Dale")]
    [InlineData("The port was sold for nine crowns, Ida Lund, the founder and co-owner Lund said to the council of Brandholm, which met on Monday.", "co- Lund")]
    public void No_half_of_a_place_or_of_a_title_is_left(string sentence, string half) => Assert.DoesNotMatch(half, Draft(sentence).Headline);

    [Fact]
    public void It_quotes_nobody_whom_it_does_not_name() => Assert.StartsWith("The council of Brandholm closed", Draft(
        """
        "The harbour of Brandholm is a harbour of the dead."

        "The harbour of Brandholm was a harbour of the living," she said.

        The council of Brandholm closed the harbour.
        """).Headline);

    [Fact]
    public void A_name_keeps_its_preposition() => Assert.Contains("Fund for Harbours", Draft("The council wants to close the Fund for Harbours in the north of the country, a step that the owners of the ferries oppose.").Headline);

    [Fact]
    public void Who_is_meant_by_a_relative_clause_stays() => Assert.DoesNotMatch("owners$", Draft(
        "The lending program for small ports is empty, leaving owners who still need loans waiting for the senate.").Headline);

    [Fact]
    public void Every_quote_is_cut_out_of_the_text_by_its_place()
    {
        foreach (var fact in Draft(Ferry).Facts)
            Assert.Equal(fact.Quote, Ferry.Substring(fact.Start!.Value, fact.Quote.Length));
    }

    [Theory]
    [InlineData("The bridge reopened.")]
    [InlineData("The mayor of Brandholm, Ida Lund, opened the bridge over the Sund on Friday after nine years of work that had cost four hundred million crowns, twice what the council of the city and the islands had planned for it in its first budget.")]
    [InlineData(Ferry)]
    public void It_fits_and_its_words_stand_in_the_article(string text)
    {
        var headline = Draft(text).Headline;
        Assert.InRange(headline.Length, 1, DraftCheck.MaxHeadlineLength);
        Assert.All(headline.Split(' '), word => Assert.Contains(word.Trim('.', ',', '"'), text, StringComparison.OrdinalIgnoreCase));
    }

    static Draft Draft(string text, string? title = null) => new RuleBasedSummarizer(Options.Create(new EngineOptions())).Summarize(new Article
    {
        Text = text,
        Title = title,
        Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))],
        Language = "en",
    });
}
