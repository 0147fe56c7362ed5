using System.Text;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Tests.Engines;

public sealed class LikelihoodsOfWords
{
    public static TheoryData<string> OddTexts => new(
        "Ferry.",
        "FERRY SANK NEAR LUND.",
        "1 2 3 4 5 6 7 8 9 10 11 12 13.",
        "“Sank,” “it,” “said,” “when,” “while,” “who.”",
        new StringBuilder().Insert(0, "ferry, ", 20_000).ToString(),
        new StringBuilder().Insert(0, "The ferry sank while Ida Lund slept. ", 5_000).ToString(),
        string.Join(' ', Enumerable.Range(0, 30_000).Select(n => $"w{n:x}")));

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void The_likelihood_of_a_word_lies_between_nothing_and_one_whatever_the_text(string text) => Weigh(text, article =>
    {
        var total = 0f;
        for (var i = 0; i < article.Words.Length && article.Words[i].First < HeadlineSettings.Sentences; i++)
        {
            Assert.InRange(article.Workspace.HeadlineSalience.Words[i], 0, 1);
            total += article.Workspace.HeadlineSalience.Words[i];
        }
        Assert.Equal(total, article.Workspace.HeadlineSalience.Total, 0.001f * (1 + total));
    });

    [Fact]
    public void Each_feature_of_a_word_has_a_weight()
    {
        var weights = HeadlineWeights.Learned;
        Assert.Equal(weights.Output.Length, weights.Hidden.Length);
        Assert.Equal(0, weights.Output.Length % 4);
        Assert.All(weights.Hidden.Append(weights.Direct), list => Assert.Equal(WordFeatures.Count, list.Length));
        Assert.True(FactWeights.Learned.Word.Length <= WordFeatures.Count);
    }

    static void Weigh(string text, Action<IndexedArticle> check) => EnglishLine.Read(text, (_, article) =>
    {
        Centrality.Mark(article);
        WordSalience.Weigh(article);
        check(article);
        return true;
    });
}
