using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Evaluation.Engines;

namespace Summarizer.Benchmarks;

/// <summary>Something that works on an article's bytes.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Run">Does the work; the number depends on all of it, so that none can be left out.</param>
sealed record Contestant(string Name, Func<byte[], int> Run)
{
    const int Facts = 3;

    /// <summary>The product: from bytes to headline and facts.</summary>
    public static Contestant Rules()
    {
        // No limit of length: the table over lengths goes up to the product's own.
        var settings = new Dictionary<string, string?>
        {
            ["Summarizer:MaxFacts"] = $"{Facts}",
            ["Summarizer:Articles:MaxWords"] = "10000000",
            ["Summarizer:Articles:MaxBytes"] = "1000000000",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSummarizer(configuration).BuildServiceProvider();
        var reader = services.GetRequiredService<ArticleReader>();
        var engine = services.GetRequiredService<RuleBasedSummarizer>();
        return new Contestant("rules", bytes =>
        {
            var draft = engine.Summarize(reader.Read(new UploadedArticle(bytes, "text/plain; charset=utf-8")));
            return draft.Headline.Length + draft.Facts.Count;
        });
    }

    /// <summary>The limit: one pass that finds the words and hashes each, which nothing that reads the words can beat.</summary>
    public static Contestant Limit() => new("words, hashed", bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes).AsSpan();
        var hash = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end == start)
                continue;
            hash ^= string.GetHashCode(text[start..end]);
            start = end;
        }
        return hash;
    });

    /// <summary>The first sentences.</summary>
    public static Contestant Lead() => Extract("lead", LeadSentences.Rank);

    /// <summary>TextRank.</summary>
    public static Contestant TextRanked() => Extract("textrank", TextRank.Rank);

    static Contestant Extract(string name, Func<IReadOnlyList<string>, IReadOnlyList<int>> rank) => new(name, bytes =>
    {
        var extract = SentenceExtract.Of(Encoding.UTF8.GetString(bytes), rank, Facts, DraftCheck.MaxHeadlineLength);
        return extract.Headline.Length + extract.Facts.Count;
    });
}
