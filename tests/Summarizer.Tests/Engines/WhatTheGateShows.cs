using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Grounding;
using Summarizer.Summaries;

namespace Summarizer.Tests.Engines;

/// <summary>
/// What is stored of a draft: proved words as they are, the article's words for others, nothing of what the article does not have.
/// </summary>
public sealed class WhatTheGateShows
{
    const string Title = "Old ferry port of Brandholm to close";
    const string First = "The council of Brandholm voted on Monday, after a long debate, to close the old ferry port.";
    const string Second = "Officials denied that the nine ferries were sold to a company in Norland.";
    const string Third = "“The port is rotten. The town lied to us,” Ida Lund told a newspaper.";
    const string Fourth = "Lund leads the union of the dock workers in Brandholm. She did not answer questions on Tuesday.";

    public static IEnumerable<object[]> Headlines => CaseTable.PairsOf("Engines/DraftCheck.headlines.txt", "headline");

    public static IEnumerable<object[]> BreakingOff => CaseTable.PairsOf("Engines/DraftCheck.headlines.txt", "open");

    public static TheoryData<string> Lost => CaseTable.Of("Engines/DraftCheck.headlines.txt", "lost");

    [Fact]
    public void Proved_words_are_shown_as_they_are()
    {
        var fact = Fact(First, "The council of Brandholm voted to close the old ferry port.");

        Assert.Equal("The council of Brandholm voted to close the old ferry port.", fact.Text);
        Assert.Equal((Proof.Shortened, First), (fact.Proof, fact.Quote));
        Assert.Equal(Proof.Quoted, Fact(First, First).Proof);
    }

    [Fact]
    public void Other_words_give_way_to_the_quotes_without_what_they_have_nothing_of()
    {
        var fact = Fact(First, "Brandholm's council decided to shut down its old ferry port.");

        Assert.Equal("The council of Brandholm voted to close the old ferry port.", fact.Text);
        Assert.Equal(Proof.Shortened, fact.Proof);
    }

    [Fact]
    public void A_quote_is_the_whole_sentence_that_it_is_of()
    {
        var fact = Fact("the nine ferries were sold to a company in Norland", "The nine ferries were sold to a company in Norland.");

        Assert.Equal((Second, Second, Proof.Quoted), (fact.Text, fact.Quote, fact.Proof));
    }

    [Fact]
    public void A_sentence_inside_a_quotation_is_shown_with_the_quotation()
    {
        Assert.Equal(Third, Fact("The port is rotten.", "The port is rotten.").Text);
        Assert.Equal(Third, Fact("The town lied to us", "The town lied to us.").Text);
    }

    [Fact]
    public void A_name_stands_for_the_pronoun_that_it_alone_can_be_meant_by()
    {
        Assert.Equal("Lund did not answer questions on Tuesday.",
            Fact("She did not answer questions on Tuesday.", "Lund did not answer questions on Tuesday.").Text);
        Assert.Equal("She did not answer questions on Tuesday.",
            Fact("She did not answer questions on Tuesday.", "Lund did answer questions.").Text);
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public void A_quote_that_the_news_does_not_have_drops_its_fact(string quote) =>
        Assert.Empty(Check("", new DraftFact("The council voted.", quote)).Facts);

    [Fact]
    public void No_fact_is_lost_whatever_its_words_are()
    {
        var passed = Check("", new("Nonsense.", First), new("", Second),
            new("<b>Lund</b> [leads](http://evil.example)", "Lund leads the union of the dock workers in Brandholm."));

        Assert.Equal([First, Second, "Lund leads the union of the dock workers in Brandholm."], passed.Facts.Select(fact => fact.Quote));
        Assert.All(passed.Facts, fact => Assert.DoesNotContain("<", fact.Text, StringComparison.Ordinal));
        Assert.Equal(1, passed.Passed);
    }

    [Fact]
    public void The_share_of_quotes_that_stand_is_told_and_doubles_are_one()
    {
        var passed = Check("", new(First, First), new(First, First), new("Who knows.", "no such words at all"),
            new("Who knows.", "nor these, by any means"));

        Assert.Single(passed.Facts);
        Assert.Equal(0.5, passed.Passed);
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_is_proved_by_the_title_or_one_sentence_or_worded_by_it(string written, string shown) =>
        Assert.Equal(shown, Check(written, new DraftFact(First, First)).Headline);

    [Theory]
    [MemberData(nameof(BreakingOff))]
    public void A_headline_may_break_off_where_its_sentence_does_not_fit_and_it_says_so(string headline, string verdict)
    {
        const string Sentence = "The council of Brandholm, which had met for two days behind closed doors in the old town hall, voted on Monday not to close the old ferry port before the bridge has opened.";
        var article = new Article { Text = Sentence, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, Sentence.Length))],
            Language = "en" };

        Assert.Equal(verdict == "stands",
            DraftCheck.Check(new Draft(headline, [], new EngineInfo("any", "1")), article).Headline == headline);
    }

    [Fact]
    public void A_headline_is_one_line_however_its_sentence_is_wrapped()
    {
        const string Sentence = "The council of Brandholm voted on Monday evening to close the old\nferry port before the bridge has opened, to sell the nine ferries to a\ncompany in Norland, and to give the 212 people who work there places in the new yard.";
        var article = new Article { Text = Sentence, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, Sentence.Length))],
            Language = "en" };

        Assert.DoesNotContain('\n', DraftCheck.Check(new Draft("Brandholm: port, ferries, company, yard", [], new EngineInfo("any", "1")),
            article).Headline);
    }

    [Fact]
    public void Free_wording_shows_other_words_where_they_agree_with_the_quote_and_says_so()
    {
        var draft = new Draft("", [new("The town's council will shut the old ferry port of Brandholm.", First),
            new("The nine ferries went to a company in Norland.", Second)], new EngineInfo("llm", "1"));
        var facts = DraftCheck.Check(draft, Article(), Wording.Free).Facts;

        Assert.Equal([Proof.Rephrased, Proof.Quoted], facts.Select(fact => fact.Proof));
        Assert.Equal(Second, facts[1].Text);
    }

    [Fact]
    public void In_a_language_without_rules_the_quote_is_shown()
    {
        const string German = "Der Rat hat den Haushalt am Montag nicht gebilligt. Die Bank verkauft ihre Filialen.";
        var draft = new Draft("Rat billigt Haushalt",
            [new("Der Rat hat den Haushalt gebilligt.", "Der Rat hat den Haushalt am Montag nicht gebilligt.")], new EngineInfo("llm", "1"));
        var passed = DraftCheck.Check(draft,
            new Article { Text = German, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, German.Length))], Language = "de" });

        Assert.Equal("Der Rat hat den Haushalt am Montag nicht gebilligt.", Assert.Single(passed.Facts).Text);
        Assert.Equal("Der Rat hat den Haushalt am Montag nicht gebilligt", passed.Headline);
    }

    static KeyFact Fact(string quote, string text) => Assert.Single(Check("", new DraftFact(text, quote)).Facts);

    static CheckedDraft Check(string headline, params DraftFact[] facts) =>
        DraftCheck.Check(new Draft(headline, facts, new EngineInfo("any", "1")), Article());

    static Article Article()
    {
        var (text, paragraphs) = (Title, new List<Paragraph>());
        foreach (var paragraph in new[] { First, Second, Third, Fourth })
        {
            paragraphs.Add(new Paragraph(ParagraphKind.Body, new TextSpan(text.Length + 2, paragraph.Length)));
            text += "\n\n" + paragraph;
        }
        return new Article { Text = text, Title = Title, Paragraphs = paragraphs, Language = "en" };
    }
}
