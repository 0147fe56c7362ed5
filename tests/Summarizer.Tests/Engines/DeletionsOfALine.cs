using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Lines.Deletions;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Tests.Engines;

/// <summary>What a sentence may lose, and what another that looks alike may not. The part stands in brackets.</summary>
public sealed class DeletionsOfALine
{
    public static TheoryData<string> OfHeadlines => CaseTable.Of("Engines/deletions.txt", "headline may");

    public static TheoryData<string> NotOfHeadlines => CaseTable.Of("Engines/deletions.txt", "headline keeps");

    public static TheoryData<string> OfFacts => CaseTable.Of("Engines/deletions.txt", "fact may");

    public static TheoryData<string> NotOfFacts => CaseTable.Of("Engines/deletions.txt", "fact keeps");

    public static IEnumerable<object[]> Examples =>
        DeletionPolicy.Facts.Rules.Concat(DeletionPolicy.Headlines.Rules).Distinct()
            .Select(rule => new object[] { rule.Name, rule.Example });

    [Theory]
    [MemberData(nameof(OfHeadlines))]
    public void A_headline_may_leave_out(string sentence) => Assert.NotNull(Deletion(sentence, DeletionPolicy.Headlines));

    [Theory]
    [MemberData(nameof(NotOfHeadlines))]
    public void But_not(string sentence) => Assert.Null(Deletion(sentence, DeletionPolicy.Headlines));

    [Theory]
    [MemberData(nameof(OfFacts))]
    public void A_fact_may_leave_out(string sentence) => Assert.NotNull(Deletion(sentence, DeletionPolicy.Facts));

    [Theory]
    [MemberData(nameof(NotOfFacts))]
    public void And_that_not(string sentence) => Assert.Null(Deletion(sentence, DeletionPolicy.Facts));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_rule_leaves_out_what_its_example_shows(string rule, string example)
    {
        var policies = new[] { DeletionPolicy.Facts, DeletionPolicy.Headlines };
        Assert.Contains(policies, policy => Deletion(example, policy, rule) is not null);
    }

    [Fact]
    public void What_is_refused_says_why()
    {
        var refused = new List<RefusedDeletion>();
        DeletionPolicy.Facts.Find(EnglishLine.Of("The council closed the old bridge, leaving no way to the port."), [], refused);
        var one = Assert.Single(refused);
        Assert.Equal("trailing clause", one.Deletion.Rule!.Name);
        Assert.Contains("denies", one.Reason);
    }

    static Deletion? Deletion(string sentence, DeletionPolicy policy, string? rule = null)
    {
        var (open, close) = (sentence.LastIndexOf('['), sentence.LastIndexOf(']') - 1);
        // A name is short where the article says it alone as well.
        var text = sentence.Remove(open, 1).Remove(close, 1) + " And then Lund left.";
        var line = EnglishLine.Of(text);
        var found = new List<Deletion>();
        policy.Find(line, found);
        var (from, to) = (PlaceAt(line, token => token.Start == open), PlaceAt(line, token => token.Start + token.Length == close) + 1);
        Assert.True(from >= 0 && to > from, "The brackets stand inside words.");
        return found.Cast<Deletion?>().FirstOrDefault(one => one!.Value.From == from && one.Value.To == to
            && (rule is null || one.Value.Rule!.Name == rule));
    }

    static int PlaceAt(Line line, Func<Token, bool> isIt)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (isIt(line.Tokens[i]))
                return i;
        }
        return -1;
    }
}
