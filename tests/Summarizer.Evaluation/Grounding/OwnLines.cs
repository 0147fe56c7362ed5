using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Evaluation.Grounding;

/// <summary>Whether the rules' own lines are proved: one that the gate words anew is a mistake of the rules.</summary>
static class OwnLines
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--own-lines";

    /// <summary>Summarizes the articles of a file, and writes each line that the gate changed, and how many of all it left as they were.</summary>
    public static async Task RunAsync(string file, TextWriter output)
    {
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var rules = new RuleBasedSummarizer(Options.Create(new EngineOptions()));
        var (lines, kept) = (0, 0);
        foreach (var article in NewsArticle.ReadAll(file).Where(article => article.Text is not null))
        {
            if (Read(reader, article.Text!) is not { } read)
                continue;
            var draft = rules.Summarize(read);
            var shown = DraftCheck.Check(draft, read);
            var texts = shown.Facts.Select(fact => fact.Text).ToHashSet();
            foreach (var (line, isKept, quote) in draft.Facts.Select(fact => (fact.Text, texts.Contains(OneLine.Of(fact.Text, DraftCheck.MaxFactLength)), fact.Quote)).Append((draft.Headline, shown.Headline == draft.Headline, "headline")))
            {
                lines++;
                kept += isKept ? 1 : 0;
                if (!isKept)
                    await output.WriteLineAsync($"{article.Id}\n  {line}\n  {quote.ReplaceLineEndings(" ")}");
            }
        }
        await output.WriteLineAsync($"{kept} of {lines} lines are shown as the rules wrote them.");
    }

    static Article? Read(ArticleReader reader, string text)
    {
        try
        {
            return reader.Read(new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8"));
        }
        catch (RejectedArticleException)
        {
            return null;
        }
    }
}
