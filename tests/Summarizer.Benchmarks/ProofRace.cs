using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;

namespace Summarizer.Benchmarks;

/// <summary>How fast the gate proves facts.</summary>
/// <param name="Facts">What facts.</param>
/// <param name="Count">How many were proved, or were not.</param>
/// <param name="Words">How many words a quote has, on average.</param>
/// <param name="P50">The median time of a fact, in microseconds.</param>
/// <param name="P99">The time that 99 of 100 stay below.</param>
sealed record ProofPace(string Facts, int Count, double Words, double P50, double P99);

/// <summary>
/// The gate over facts: those that the rules write, the same denied, quotes of growing length, and words that can be laid over a quote in
/// countless ways.
/// </summary>
static class ProofRace
{
    const int WarmUp = 2000;

    static readonly int[] Lengths = [100, 1000, 10_000];

    /// <summary>Runs it.</summary>
    public static IEnumerable<ProofPace> Run(IReadOnlyList<string> texts, int rounds)
    {
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var rules = new RuleBasedSummarizer(Options.Create(new EngineOptions()));
        var facts = texts.Select(text => Read(reader, text))
            .SelectMany(article => rules.Summarize(article).Facts.Select(fact => (Article: article, Fact: fact))).ToList();
        yield return Measure("of the rules", facts, rounds);
        yield return Measure("of the rules, denied",
            [.. facts.Select(pair => (pair.Article, pair.Fact with { Text = Denied(pair.Fact.Text) }))], rounds);
        foreach (var length in Lengths)
        {
            var article = Read(reader, Words(length));
            yield return Measure($"with a quote of {length} words",
                [.. Enumerable.Repeat((article, new DraftFact(article.Text[..article.Text.IndexOf(',')] + ".", article.Text)), Times(rounds))], rounds);
        }
        foreach (var (what, text, line) in Hostile())
        {
            var article = Read(reader, text);
            yield return Measure(what, [.. Enumerable.Repeat((article, new DraftFact(line, article.Text)), Times(rounds))], rounds);
        }
    }

    /// <summary>How often a made-up fact is proved in a round; a trial of one round shows only that it runs.</summary>
    static int Times(int rounds) => rounds == 1 ? 2 : 200;

    static ProofPace Measure(string what, List<(Article Article, DraftFact Fact)> facts, int rounds)
    {
        var times = new List<double>();
        var engine = new EngineInfo("benchmark", "1");
        for (var i = 0; i < (rounds == 1 ? 0 : WarmUp); i++)
            DraftCheck.Check(new Draft("", [facts[i % facts.Count].Fact], engine), facts[i % facts.Count].Article);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (article, fact) in facts)
            {
                var start = Stopwatch.GetTimestamp();
                DraftCheck.Check(new Draft("", [fact], engine), article);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        times.Sort();
        return new ProofPace(what, facts.Count, facts.Average(pair => pair.Fact.Quote.Count(c => c == ' ') + 1), times[times.Count / 2],
            times[times.Count * 99 / 100]);
    }

    static Article Read(ArticleReader reader, string text) =>
        reader.Read(new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8"));

    static string Denied(string line) => line.IndexOf(' ') is > 0 and var space ? line[..space] + " never" + line[space..] : line;

    static string Words(int count)
    {
        var text = new StringBuilder("The council of Brandholm closed the old bridge over the Sund");
        for (var i = 10; i < count; i += 10)
            text.Append(", and the mayor of the port opened a ferry line");
        return text.Append('.').ToString();
    }

    static IEnumerable<(string What, string Text, string Line)> Hostile()
    {
        yield return ("hostile: the same words again and again",
            string.Join(' ', Enumerable.Repeat("in and of the the man who and", 18)) + ".", string.Join(' ', Enumerable.Repeat("the man of in the", 16)) + ".");
        yield return ("hostile: one word", string.Join(' ', Enumerable.Repeat("and", 150)) + ".",
            string.Join(' ', Enumerable.Repeat("and", 75)) + ".");
        yield return ("hostile: commas", string.Join(", ", Enumerable.Repeat("the man", 75)) + " left.",
            string.Join(", ", Enumerable.Repeat("the man", 37)) + " left.");
    }
}
