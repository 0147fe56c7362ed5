using Summarizer.Evaluation.Metrics;

namespace Summarizer.Evaluation.Tests;

/// <summary>
/// The numbers of Cases/rouge.jsonl come from a Python implementation that reproduces rouge-score's own reference values.
/// </summary>
public sealed class RougeFigures
{
    public sealed record Row(string Reference, string Text, double[] Rouge1, double[] Rouge2, double[] RougeL, double[] RougeLsum);

    public static TheoryData<Row> Rows => [.. Case.Lines<Row>("rouge.jsonl")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void They_equal_those_of_rouge_score(Row row)
    {
        var scores = Rouge.Score(row.Reference, row.Text);

        AssertEqual(row.Rouge1, scores.Rouge1);
        AssertEqual(row.Rouge2, scores.Rouge2);
        AssertEqual(row.RougeL, scores.RougeL);
        AssertEqual(row.RougeLsum, scores.RougeLsum);
    }

    static void AssertEqual(double[] expected, Overlap overlap) =>
        Assert.Equal(expected, new[] { overlap.Precision, overlap.Recall, overlap.F1 }.Select(figure => Math.Round(figure, 6)));
}
