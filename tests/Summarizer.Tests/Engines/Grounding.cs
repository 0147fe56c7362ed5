using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.Tests.Engines;

/// <summary>What a model claims is let through only if it stands in the article.</summary>
public sealed class Grounding
{
    const string Text = "The \u201cNordstjernen\u201d \u2014 a tanker \u2014 lost 1,200 tonnes of oil\non Tuesday, Mayor Ingrid Solheim said. "
        + "Some 45 percent had been collected; it\u2019s \u200bcosting 3 million kroner. The U.S. sent help on 24 November 2026.";

    [Theory]
    [InlineData("lost 1,200 tonnes of oil on Tuesday", "lost 1,200 tonnes of oil\non Tuesday")]
    [InlineData("The \"Nordstjernen\" - a tanker", "The \u201cNordstjernen\u201d \u2014 a tanker")]
    [InlineData("it's costing 3 million", "it\u2019s \u200bcosting 3 million")]
    [InlineData("SOME 45 PERCENT had", "Some 45 percent had")]
    [InlineData("\"Some 45 percent had been...\"", "Some 45 percent had been")]
    public void A_quote_is_found_but_for_typography_and_given_verbatim(string quote, string verbatim)
    {
        var fact = Assert.Single(Check("Help came.", quote, headline: "The tanker").Facts);

        Assert.Equal(verbatim, fact.Quote);
        Assert.Equal(verbatim, Text.Substring(fact.Start, fact.Length));
    }

    [Theory]
    [InlineData("the tanker lost no oil")]
    [InlineData("")]
    [InlineData("oil")]
    [InlineData("\uDC00")]
    public void A_quote_that_is_not_there_or_says_nothing_drops_its_fact(string quote) => Assert.Empty(Check("The oil.", quote).Facts);

    [Theory]
    [InlineData("It lost 1200 tonnes.", true)]
    [InlineData("It lost 1.200 tonnes.", true)]
    [InlineData("It lost 1,300 tonnes.", false)]
    [InlineData("It lost 200 tonnes.", false)]
    [InlineData("45% was collected.", true)]
    [InlineData("54% was collected.", false)]
    [InlineData("3% was collected.", false)]
    [InlineData("It costs 3 billion kroner.", false)]
    [InlineData("It costs 3 million kroner.", true)]
    [InlineData("On 24 November 2026 help came.", true)]
    [InlineData("On 25 November 2026 help came.", false)]
    [InlineData("On 24 December 2026 help came.", false)]
    [InlineData("Solheim spoke on Tuesday.", true)]
    [InlineData("Solheim spoke on Monday.", false)]
    [InlineData("Mayor Ingrid Hansen spoke.", false)]
    [InlineData("Hansen spoke.", false)]
    [InlineData("According to Solheim's office, help came.", false)]
    [InlineData("In Solheim's words, it costs.", true)]
    [InlineData("The US sent help.", true)]
    [InlineData("The EU sent help.", false)]
    [InlineData("See https://evil.example for the oil.", false)]
    [InlineData("See evil.com for the oil.", false)]
    [InlineData("The <b>oil</b> was lost.", false)]
    [InlineData("The **oil** was lost.", false)]
    [InlineData("The [oil](x) was lost.", false)]
    public void Numbers_names_markup_and_addresses_must_stand_in_the_article(string claim, bool stands)
    {
        Assert.Equal(stands ? 1 : 0, Check(claim, "Some 45 percent had been collected").Facts.Count);
        Assert.Equal(stands, Check("The oil.", "Some 45 percent had been collected", headline: claim).HeadlineStands);
    }

    [Fact]
    public void A_long_headline_is_cut_behind_a_word()
    {
        var headline = Check("The oil.", "Some 45 percent had", headline: "tanker lost oil \n" + string.Join(' ', Enumerable.Repeat("collected", 20))).Headline;

        Assert.True(headline.Length <= DraftCheck.MaxHeadlineLength);
        Assert.EndsWith(" collected…", headline, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', headline);
    }

    [Fact]
    public void The_share_that_passed_is_told_and_doubles_are_one()
    {
        DraftFact good = new("The oil.", "Some 45 percent had"), bad = new("The oil.", "no such words at all");

        var passed = DraftCheck.Check(new Draft("The tanker", [good, good, bad, bad], new EngineInfo("llm", "1")), Article());

        Assert.Single(passed.Facts);
        Assert.Equal(0.5, passed.Passed);
    }

    static CheckedDraft Check(string claim, string quote, string headline = "The tanker") =>
        DraftCheck.Check(new Draft(headline, [new DraftFact(claim, quote)], new EngineInfo("llm", "1")), Article());

    static Article Article() => new() { Text = Text, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, Text.Length))], Language = "en" };
}
