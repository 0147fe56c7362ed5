using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class FitnessOfALine
{
    [Theory]
    [InlineData("The council of Brandholm closed the iron bridge over the Sund on Monday.")]
    [InlineData("\"The bridge cannot carry another winter of lorries and ice,\" said Ida Lund of the road office.")]
    [InlineData("\"The bridge cannot carry another winter,\" the head of the road office said.")]
    [InlineData("The head of the road office said: \"The bridge cannot carry another winter.\"")]
    [InlineData("14 of the nine hundred bolts in the bridge are cracked.")]
    [InlineData("In May, the council closed the old iron bridge over the Sund.")]
    [InlineData("Two weeks after Ida Lund took office, she closed the iron bridge.")]
    public void A_statement_that_needs_no_other_stands_alone(string line) => Assert.False(IsDefective(line));

    [Theory]
    [InlineData("He closed the old iron bridge over the Sund on Monday.")] // whom?
    [InlineData("But the council closed the old iron bridge over the Sund.")] // leans on the sentence before
    [InlineData("We have closed the old iron bridge over the Sund.")] // the first person
    [InlineData("Has the council closed the old iron bridge over the Sund?")] // a question
    [InlineData("Read more about the old iron bridge over the Sund here.")] // the page
    [InlineData("The old iron bridge over the Sund and its nine pillars")] // no end
    [InlineData("The council closed it.")] // too short
    [InlineData("\"The bridge cannot carry another winter of lorries and ice.\"")] // nobody said it
    [InlineData("\"The bridge cannot carry another winter of lorries,\" she said on Monday.")] // whoever she is
    [InlineData("\"The bridge cannot carry another winter of lorries,\" said he on Monday.")]
    [InlineData("The council said \"the bridge cannot carry another winter of lorries.")] // an open quotation
    [InlineData("Two weeks later, she closed the old iron bridge over the Sund.")]
    [InlineData("In May she closed the old iron bridge over the Sund.")]
    [InlineData("• Tickets for the ferry by 24 cents to 1.23 crowns.")] // an item of a list
    [InlineData("(The council closed the old iron bridge over the Sund.)")] // an aside
    public void What_leans_on_another_sentence_or_is_none_does_not(string line) => Assert.True(IsDefective(line));

    static bool IsDefective(string text) => EnglishLine.Read(text, Fitness.IsDefective);
}
