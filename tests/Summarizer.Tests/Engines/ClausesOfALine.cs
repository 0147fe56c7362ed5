using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class ClausesOfALine
{
    [Theory]
    [InlineData("The council did not approve the new ferry line")]
    [InlineData("Rep. Ida Lund of Brandholm died")]
    [InlineData("At least 30 sailors have tested positive for the virus in the north")]
    [InlineData("In May, the council will meet the owners of the port")]
    [InlineData("While the harbour was closed, the council met the owners of the port")]
    [InlineData("Having met the owners, the council closed the port")]
    [InlineData("Pressed by the mayor, the council closed the port")]
    [InlineData("The captain who has been feared met the owners")]
    [InlineData("But the council closed the port")]
    [InlineData("Ida Lund, the mayor of Brandholm, opened the bridge")]
    [InlineData("The ferry that sank in May was built in 1911")]
    [InlineData("The mayor said the bridge was safe")]
    [InlineData("The inquiry found that the captain had slept")]
    [InlineData("It’s the end of a long dispute over the port")]
    [InlineData("The port isn't safe for larger ships")]
    [InlineData("Fighting has killed hundreds of people in two weeks")]
    [InlineData("Fares rose, but the ferry is full")]
    [InlineData("Fares rose, and the ferry is full")]
    [InlineData("The council closed a port, a bridge, and a ferry")]
    [InlineData("The mayor of Brandholm has died")]
    public void A_clause_of_its_own_is_whole(string line) => Assert.True(IsWhole(line));

    [Theory]
    [InlineData("The mayor of Brandholm, the oldest port in the country")] // no verb
    [InlineData("Although the fare was lower than in January")] // only a subordinate clause
    [InlineData("Days after the story of the ferry was told")]
    [InlineData("In the travel warning issued")]
    [InlineData("Reporters covering the trial of the captain")] // no finite verb
    [InlineData("The plan produced by the council of the island")]
    [InlineData("The ferry that sank in May")] // the relative clause has the only verb
    [InlineData("The council said the bridge")] // what was said has no verb
    [InlineData("The inquiry found that the captain")]
    [InlineData("The council met the owners working")] // breaks off
    [InlineData("The council has a plan for the port announced")]
    [InlineData("The mayor opened the bridge and said \"the war is over")] // an open quotation
    [InlineData("The ferry is full, but the council")] // the second clause has no verb
    [InlineData("The ferry is here, and many of the owners")]
    [InlineData("A higher fare for the ferry would yield")] // yield what?
    [InlineData("Engineers sealed the leak in the dam, the company said nine days")]
    [InlineData("A group of doctors, alarmed that the ferry is full")]
    [InlineData("Newly found letters of the mayor of Brandholm")]
    [InlineData("Having reached a deal to keep the port open, the mayor")]
    [InlineData("Whom the police met in the port")]
    [InlineData("And offers cash to the owners of the port")] // the end of another
    [InlineData("Pressed by the mayor about how the port could be closed")]
    [InlineData("Ida Lund, mayor of Brandholm who has long been feared")]
    [InlineData("The company's proposed sale of the port")]
    [InlineData("Owners of ferries that have become household names")]
    [InlineData("\"The ferry is full of sailors.\"")] // nobody says it
    [InlineData("Police of Brandholm and sailors who sang as they met")]
    public void What_breaks_off_or_lacks_its_verb_is_not(string line) => Assert.False(IsWhole(line));

    // The words behind the line make it a line that was cut.
    static bool IsWhole(string text) => EnglishLine.Read(text + " xyz.", (line, _) => Clause.IsWhole(line, new Deletion(line.Count - 2, line.Count)));
}
