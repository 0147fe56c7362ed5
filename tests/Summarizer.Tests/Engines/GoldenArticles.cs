using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

/// <summary>Articles of our own with what the rules write of them. A case is a folder of <c>Engines/Corpus</c>: <c>article.txt</c> and <c>expected.json</c>.</summary>
/// <remarks>Where the rules have become better: <c>UPDATE_CORPUS=1 dotnet test --filter GoldenArticles</c> writes what they say now, to be read in the diff.</remarks>
public sealed class GoldenArticles
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static TheoryData<string> Slugs => new(Directory.GetDirectories(Corpus()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

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

    static Article Read(string folder) => new ArticleReader(Options.Create(new ArticleOptions()))
        .Read(new UploadedArticle(File.ReadAllBytes(Path.Combine(folder, "article.txt")), "text/plain; charset=utf-8"));

    static Draft Summarize(Article article, int facts) => new RuleBasedSummarizer(Options.Create(new EngineOptions { MaxFacts = facts })).Summarize(article);

    static string Corpus([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Corpus");
}
