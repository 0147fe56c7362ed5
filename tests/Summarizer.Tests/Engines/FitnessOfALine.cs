using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class FitnessOfALine
{
    public static TheoryData<string> Standing => CaseTable.Of("Engines/fitness.txt", "stands");

    public static TheoryData<string> Leaning => CaseTable.Of("Engines/fitness.txt", "leans");

    [Theory]
    [MemberData(nameof(Standing))]
    public void A_statement_that_needs_no_other_stands_alone(string line) => Assert.Null(Fitness.Defect(EnglishLine.Of(line)));

    [Theory]
    [MemberData(nameof(Leaning))]
    public void What_leans_on_another_sentence_or_is_none_does_not(string line) => Assert.NotNull(Fitness.Defect(EnglishLine.Of(line)));
}
