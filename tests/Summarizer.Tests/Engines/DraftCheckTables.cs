using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;

namespace Summarizer.Tests.Engines;

/// <summary>What a model claims is let through only if it stands in the article. A case is a line of <c>Cases/DraftCheck.*.txt</c>.</summary>
public sealed class DraftCheckTables
{
    const string Text = "The “Nordstjernen” — a tanker — lost 1,200 tonnes of oil\non Tuesday, Mayor Ingrid Solheim said. "
        + "Some 45 percent had been collected; it’s \u200bcosting 3 million kroner. The U.S. sent help on 24 November 2026.";

    const string Quote = "Some 45 percent had been collected";

    public static TheoryData<string, string> Claims => Table("claims");

    public static TheoryData<string, string> Quotes => Table("quotes");

    [Theory]
    [MemberData(nameof(Claims))]
    public void Numbers_dates_percentages_names_markup_and_addresses_must_stand_in_the_article(string claim, string verdict)
    {
        var stands = verdict == "stands";

        Assert.Equal(stands ? 1 : 0, Check("The tanker", new DraftFact(claim, Quote)).Facts.Count);
        Assert.Equal(stands, Check(claim, new DraftFact("The oil.", Quote)).HeadlineStands);
    }

    [Theory]
    [MemberData(nameof(Quotes))]
    public void A_quote_is_found_but_for_typography_and_given_verbatim(string quote, string verbatim)
    {
        var facts = Check("The tanker", new DraftFact("Help came.", Plain(quote))).Facts;

        Assert.Equal(verbatim == "-" ? [] : [Plain(verbatim)], facts.Select(fact => fact.Quote));
        Assert.All(facts, fact => Assert.Equal(fact.Quote, Text.Substring(fact.Start, fact.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uDC00")]
    public void A_quote_of_nothing_drops_its_fact(string quote) => Assert.Empty(Check("The tanker", new DraftFact("The oil.", quote)).Facts);

    [Fact]
    public void A_long_headline_is_cut_behind_a_word()
    {
        var headline = Check("tanker lost oil \n" + string.Join(' ', Enumerable.Repeat("collected", 20)), new DraftFact("The oil.", Quote)).Headline;

        Assert.True(headline.Length <= DraftCheck.MaxHeadlineLength);
        Assert.EndsWith(" collected…", headline, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', headline);
    }

    [Fact]
    public void The_share_that_passed_is_told_and_doubles_are_one()
    {
        DraftFact good = new("The oil.", Quote), bad = new("The oil.", "no such words at all");

        var passed = Check("The tanker", good, good, bad, bad);

        Assert.Single(passed.Facts);
        Assert.Equal(0.5, passed.Passed);
    }

    [Fact]
    public void Where_a_headline_does_not_stand_the_first_fact_that_does_is_it() =>
        Assert.Equal("The oil.", Check("Mallory rules", new DraftFact("Mallory rules.", Quote), new DraftFact("The oil.", Quote)).Headline);

    [Fact]
    public void The_rules_are_taken_at_their_word_but_not_at_their_quotes()
    {
        var passed = DraftCheck.Check(new Draft("Oil of Bergen", [new DraftFact("Oil of Bergen.", Quote), new DraftFact("Oil.", "no such words")],
            new EngineInfo(RuleBasedSummarizer.Name, "1")), Article());

        Assert.True(passed.HeadlineStands);
        Assert.Single(passed.Facts);
    }

    static CheckedDraft Check(string headline, params DraftFact[] facts) => DraftCheck.Check(new Draft(headline, facts, new EngineInfo("llm", "1")), Article());

    static Article Article() => new() { Text = Text, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, Text.Length))], Language = "en" };

    static TheoryData<string, string> Table(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Engines", "Cases", $"DraftCheck.{name}.txt")).Where(line => line is not ['#', ..]))
            if (line.Split(" | ") is [var claim, var verdict])
                data.Add(claim, verdict);
            else
                throw new FormatException("Not a case: " + line);
        return data;
    }

    static string Plain(string cell) => cell.Replace('/', '\n').Replace('·', '\u200b');
}
