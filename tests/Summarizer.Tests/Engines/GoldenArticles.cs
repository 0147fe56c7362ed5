using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

/// <summary>
/// Articles of our own with what the rules write of them. A case is a folder of <c>Engines/Corpus</c>: <c>article.txt</c> and
/// <c>expected.json</c>.
/// </summary>
/// <remarks>Where the rules have become better: <c>UPDATE_CORPUS=1 dotnet test --filter GoldenArticles</c> writes what they say now, to be read in the diff.</remarks>
public sealed class GoldenArticles
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static TheoryData<string> Slugs =>
        new(Directory.GetDirectories(Corpus()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    public static TheoryData<string> Wanted => new(Directory.GetFiles(Corpus(), "wanted.txt", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Are_summarized_as_expected(string slug)
    {
        var folder = Path.Combine(Corpus(), slug);
        var draft = Summarize(Read(folder), facts: 3);
        var written = JsonSerializer.Serialize(new { draft.Headline, Facts = draft.Facts.Select(fact => fact.Text) }, Json) + "\n";
        var expected = Path.Combine(folder, "expected.json");
        if (Environment.GetEnvironmentVariable("UPDATE_CORPUS") == "1")
            File.WriteAllText(expected, written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), written);
    }

    /// <summary>A line of the rules that their own sentence does not prove would be worded anew by the gate.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public void Are_told_in_lines_that_their_sentences_prove(string slug)
    {
        var article = Read(Path.Combine(Corpus(), slug));
        var draft = Summarize(article, facts: 7);
        var shown = DraftCheck.Check(draft, article);

        Assert.Equal(draft.Headline, shown.Headline);
        Assert.Equal(draft.Facts.Select(fact => fact.Text), shown.Facts.Select(fact => fact.Text));
    }

    /// <summary>
    /// What an editor wants of an article, written before the rules saw it (<c>wanted.txt</c>): words that the headline must have, of most
    /// facts, and words that no line may have.
    /// </summary>
    [Theory]
    [MemberData(nameof(Wanted))]
    public void Tell_what_an_editor_wants(string slug)
    {
        var folder = Path.Combine(Corpus(), slug);
        var draft = Summarize(Read(folder), facts: 5);
        string[] lines = [draft.Headline, .. draft.Facts.Select(fact => fact.Text)];
        var wanted = File.ReadLines(Path.Combine(folder, "wanted.txt")).Select(line => line.Split(": ", 2))
            .ToLookup(cells => cells[0], cells => cells[1]);

        Assert.All(wanted["headline"], words => Assert.True(Says(draft.Headline, words), $"{words}: {draft.Headline}"));
        Assert.All(wanted["never"], words => Assert.DoesNotContain(lines,
            line => line.Contains(words, StringComparison.OrdinalIgnoreCase)));
        var missed = wanted["fact"].Where(words => !lines.Any(line => Says(line, words))).ToList();
        Assert.True(missed.Count * 2 <= wanted["fact"].Count(), string.Join('\n', missed));
    }

    [Theory]
    [InlineData("obituary")]
    [InlineData("results")]
    [InlineData("court")]
    [InlineData("earnings")]
    [InlineData("science")]
    [InlineData("interview")]
    [InlineData("live")]
    [InlineData("release")]
    [InlineData("opinion")]
    [InlineData("list")]
    [InlineData("weather")]
    public void Are_two_at_least_of_each_kind_with_what_an_editor_wants(string kind) =>
        Assert.InRange(Directory.GetDirectories(Corpus(), kind + "-*").Count(folder => File.Exists(Path.Combine(folder, "wanted.txt"))), 2,
            int.MaxValue);

    /// <summary>Whether a line has all of the words; of "a/b" one.</summary>
    static bool Says(string line, string words) =>
        words.Split(", ").All(word => word.Split('/').Any(either => line.Contains(either, StringComparison.OrdinalIgnoreCase)));

    static Article Read(string folder) => new ArticleReader(Options.Create(new ArticleOptions()))
        .Read(new UploadedArticle(File.ReadAllBytes(Path.Combine(folder, "article.txt")), "text/plain; charset=utf-8"));

    static Draft Summarize(Article article, int facts) =>
        new RuleBasedSummarizer(Options.Create(new EngineOptions { MaxFacts = facts })).Summarize(article);

    static string Corpus([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Corpus");
}
