using Summarizer.Evaluation.Metrics;

namespace Summarizer.Evaluation.Tests;

public sealed class FactDefects
{
    public sealed record Row(string[] Facts, int Count, int Words, string[] Kinds);

    public sealed record SentenceRow(string Text, string[] Sentences);

    public static TheoryData<Row> Rows => [.. Case.Lines<Row>("defects.jsonl")];

    public static TheoryData<SentenceRow> SentenceRows => [.. Case.Lines<SentenceRow>("sentences.jsonl")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_kind_is_found_and_nothing_else(Row row)
    {
        var audit = Defects.Audit(row.Facts);

        Assert.Equal(row.Kinds, audit.Kinds.Order(StringComparer.Ordinal));
        Assert.Equal((row.Count, row.Words), (audit.Facts, audit.Words));
    }

    [Fact]
    public void Every_kind_has_a_case() =>
        Assert.Equal(Defects.Kinds.Order(), Case.Lines<Row>("defects.jsonl").SelectMany(row => row.Kinds).Distinct().Order());

    [Theory]
    [MemberData(nameof(SentenceRows))]
    public void A_fact_of_several_sentences_counts_as_several(SentenceRow row) => Assert.Equal(row.Sentences, NewsSentences.Of(row.Text));
}
