using System.Text;
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
    public void The_likelihood_of_a_word_lies_between_nothing_and_one_whatever_the_text(string text)
    {
        var article = EnglishLine.Index(text);
        var salience = new ArticleSalience(SalienceWeights.Learned).Weigh(article).Headline;
        var total = 0f;
        for (var i = 0; i < article.Words.Length && article.Words[i].First < HeadlineSalience.Sentences; i++)
        {
            Assert.InRange(salience.Words[i], 0, 1);
            total += salience.Words[i];
        }
        Assert.Equal(total, salience.Total, 0.001f * (1 + total));
    }

    [Fact]
    public void A_weight_of_no_feature_is_a_mistake() =>
        Assert.Contains("Rarety", Assert.Throws<FormatException>(() => NamedWeights.InOrder<WordFeature>(new Dictionary<string, float> { ["Rarety"] = 1 })).Message);
}
