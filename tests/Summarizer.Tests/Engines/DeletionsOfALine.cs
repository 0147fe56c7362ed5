using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

/// <summary>Pairs of sentences: what the first may lose, the second may not, although it looks alike.</summary>
public sealed class DeletionsOfALine
{
    [Theory]
    [InlineData("The cat came in winter, to a port of the south.", "The cat came to a port of the south.")]
    [InlineData("The founder and CEO Ida Lund sank the ferry that Lund built.", "The founder and Lund sank the ferry that Lund built.")]
    [InlineData("The minister of the north closed the fund for harbours.", "The minister of the north closed the fund.")]
    [InlineData("The minister of the north promised a response, while it rained.", "The minister of the north promised a response.")]
    [InlineData("When Ida Lund came, the mayor met the owners of the port.", "The mayor met the owners of the port.")]
    [InlineData("In the town hall, Ida Lund met the owners of the port.", "Ida Lund met the owners of the port.")]
    [InlineData("Officials said on Monday that the port was closed in May.", "The port was closed in May.")]
    [InlineData("The port of the north was closed, the mayor said on Monday, nine days ago.", "The port of the north was closed, nine days ago.")]
    [InlineData("The port of the north was closed in May after a ferry sank.", "The port of the north was closed in May.")]
    [InlineData("The council closed a port of the north after a ferry sank in 1994.", "The council closed a port of the north.")]
    public void A_headline_may_leave_out(string sentence, string rest) => Assert.Contains(rest, Rests(sentence, forHeadline: true));

    [Theory]
    [InlineData("The cat came from Brandholm, Norland, to a port of the south.", "The cat came Norland, to a port of the south.")]
    [InlineData("The founder and co-CEO Ida Lund sank the ferry that Lund built.", "The founder and co- Lund sank the ferry that Lund built.")]
    [InlineData("The courts met the U.S. President Ida Lund, but Lund left.", "The courts met the U.S. Lund, but Lund left.")]
    [InlineData("The minister of the north closed the Fund for Harbours.", "The minister of the north closed the Fund.")]
    [InlineData("The minister of the north promised a huge, coordinated response.", "The minister of the north promised a huge.")]
    [InlineData("When Ida Lund, the mayor, came, the owners of the port met.", "The mayor, came, the owners of the port met.")]
    [InlineData("In the Brandholm, N.J. hall, Ida Lund met the owners of the port.", "N.J. hall, Ida Lund met the owners of the port.")]
    [InlineData("Officials denied a story the mayor announced on Monday that the port was closed in May.", "The port was closed in May.")]
    [InlineData("The loans left the owners of the port who need them.", "The loans left the owners of the port.")]
    [InlineData("The mayor of the port has tried and has failed.", "The mayor of the port has tried.")]
    [InlineData("The port of the north was closed nine days after a ferry sank.", "The port of the north was closed nine days.")]
    [InlineData("The council closed a port of the north in 1994.", "The council closed a port of the north.")]
    [InlineData("The council closed a port of the north in 1994.", "The council closed a port.")]
    [InlineData("The council of the north in 1994, after a storm, closed a port.", "The council of the north after a storm, closed a port.")]
    public void But_not(string sentence, string rest) => Assert.DoesNotContain(rest, Rests(sentence, forHeadline: true));

    [Theory]
    [InlineData("Lund, the owner of Northlight, has sold nine ports.", "Lund has sold nine ports.")]
    [InlineData("The courts of Norland, however, have closed the ports.", "The courts of Norland have closed the ports.")]
    [InlineData("The proof is in the old hall of the port, the mayor of the north.", "The proof is in the old hall of the port.")]
    [InlineData("In the north, the council closed a port.", "The council closed a port.")]
    public void A_fact_may_leave_out(string sentence, string rest) => Assert.Contains(rest, Rests(sentence, forHeadline: false));

    [Theory]
    [InlineData("Lund, the owner of Northlight, Dale Water and Umbra, has sold nine ports.", "Lund Dale Water and Umbra, has sold nine ports.")]
    [InlineData("Lund, who came from Brandholm, Norland, has sold nine ports.", "Lund Norland, has sold nine ports.")]
    [InlineData("The proof is that even when it rains, the ferry of the north sails.", "The proof is that even when it rains.")]
    [InlineData("In 1994, the council closed a port.", "The council closed a port.")]
    public void And_that_not(string sentence, string rest) => Assert.DoesNotContain(rest, Rests(sentence, forHeadline: false));

    static List<string> Rests(string sentence, bool forHeadline) => EnglishLine.Read(sentence, (line, article) =>
    {
        var found = new List<Deletion>();
        Deletions.Find(line, forHeadline, found);
        if (forHeadline)
            HeadlineDeletions.FindNames(line, article, found);
        var rest = new Line();
        return found.ConvertAll(deletion =>
        {
            rest.Copy(line);
            rest.Delete(deletion.From, deletion.To);
            return LineText.Write(rest.Tokens, article);
        });
    });
}
