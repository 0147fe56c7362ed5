using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Evaluation.Grounding;

/// <summary>
/// A headline or a fact that the rules wrote, and whether the gate shows it as it is: one that it words anew is a mistake of the rules.
/// </summary>
/// <param name="Article">The article it is of.</param>
/// <param name="Text">The line.</param>
/// <param name="Quote">What is to prove it; of a headline nothing in particular.</param>
/// <param name="IsShown">Whether it is shown as it was written.</param>
sealed record OwnLine(string Article, string Text, string Quote, bool IsShown);

/// <summary>Whether the rules' own lines are proved.</summary>
sealed class OwnLines(RuleSettings settings, int facts = 5)
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--own-lines";

    readonly ArticleReader reader = new(Options.Create(new ArticleOptions()));
    readonly RuleBasedSummarizer rules = new(Options.Create(new EngineOptions { MaxFacts = facts }), settings);

    /// <summary>
    /// Summarizes the articles of a file, and writes each line that the gate changed, and how many of all it left as they were.
    /// </summary>
    public static async Task RunAsync(string file, RuleSettings settings, TextWriter output)
    {
        var all = new OwnLines(settings).Of(file).ToList();
        foreach (var line in all.Where(line => !line.IsShown))
            await output.WriteLineAsync($"{line.Article}\n  {line.Text}\n  {line.Quote.ReplaceLineEndings(" ")}");
        await output.WriteLineAsync($"{all.Count(line => line.IsShown)} of {all.Count} lines are shown as the rules wrote them.");
    }

    /// <summary>All lines of the articles of a file, plain or pages.</summary>
    public IEnumerable<OwnLine> Of(string file) => NewsArticle.ReadAll(file).SelectMany(Of);

    IEnumerable<OwnLine> Of(NewsArticle article)
    {
        if (Read(article) is not { } read)
            yield break;
        var draft = rules.Summarize(read);
        var shown = DraftCheck.Check(draft, read);
        var texts = shown.Facts.Select(fact => fact.Text).ToHashSet();
        foreach (var fact in draft.Facts)
            yield return new OwnLine(article.Id, fact.Text, fact.Quote, texts.Contains(fact.Text));
        yield return new OwnLine(article.Id, draft.Headline, "headline", shown.Headline == draft.Headline);
    }

    Article? Read(NewsArticle article)
    {
        try
        {
            return reader.Read(article.Page is { } page ? new UploadedArticle(page, "text/html")
                : new UploadedArticle(Encoding.UTF8.GetBytes(article.Text!), "text/plain; charset=utf-8"));
        }
        catch (RejectedArticleException)
        {
            return null;
        }
    }
}
