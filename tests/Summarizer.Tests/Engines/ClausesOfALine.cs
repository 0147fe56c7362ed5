using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class ClausesOfALine
{
    public static TheoryData<string> Whole => CaseTable.Of("Engines/clauses.txt", "whole");

    public static TheoryData<string> Broken => CaseTable.Of("Engines/clauses.txt", "broken");

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_clause_of_its_own_is_whole(string line) => Assert.True(IsWhole(line));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_breaks_off_or_lacks_its_verb_is_not(string line) => Assert.False(IsWhole(line));

    // The words behind the line make it a line that was cut.
    static bool IsWhole(string text)
    {
        var line = EnglishLine.Of(text + " xyz.");
        return Clause.IsWhole(line, new Deletion(line.Count - 2, line.Count));
    }
}
