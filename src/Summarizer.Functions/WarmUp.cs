using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Summaries;

namespace Summarizer.Functions;

/// <summary>
/// Summarizes an article of its own beside the start of the worker, which mostly waits for its host: what the first summary loads and compiles is there
/// when the first event comes. Nothing is stored, counted or asked of a model.
/// </summary>
static class WarmUp
{
    const string Article = """
        HARWICK, 24 November (Agency) — Harwick city council voted 31 to 14 on Tuesday evening to run night buses between the station and the docks from 1 March.

        "Shift workers have waited two years for this," said Mara Lindqvist, who leads the council's transport committee. The buses will cost 1.4 million pounds a year.

        However, the company that runs the trams said that it would ask a court to stop the plan. It carried 9,000 passengers a day in 2025, 8 per cent fewer than in the year before.
        """;

    /// <summary>Begins it where there is a second core; on one it would only delay the start.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1)
            _ = Task.Run(Summarize);
    }

    /// <summary>Goes the way of an article's text to the bytes that would be stored.</summary>
    internal static SummaryDocument Summarize()
    {
        var article = new ArticleReader(Options.Create(new ArticleOptions())).Read(new UploadedArticle(Encoding.UTF8.GetBytes(Article), "text/plain", "warm-up.txt"));
        var draft = new RuleBasedSummarizer(Options.Create(new EngineOptions())).Summarize(article);
        var passed = DraftCheck.Check(draft, article);
        return SummaryDocument.Of(ArticleName.Parse("warm-up.txt"), new Summary
        {
            Article = "warm-up.txt",
            Headline = passed.Headline,
            KeyFacts = passed.Facts,
            Language = article.Language,
            Words = article.Words,
            Engine = draft.Engine,
            Source = new SourceInfo("", null, default, Article.Length, "text/plain", null),
            CreatedAt = default,
        }, "");
    }
}
