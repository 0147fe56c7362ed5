using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.Evaluation.Grounding;

/// <summary>The way from a file of labelled statements to the table of what the gate shows of them.</summary>
static class GroundingRun
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--grounding";

    /// <summary>Reads the statements, asks the gate about each, writes the report.</summary>
    public static async Task RunAsync(string file, TextWriter output)
    {
        var statements = LabelledStatement.ReadAll(file);
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var articles = new Dictionary<string, Article>();
        var fates = new List<Fate>(statements.Count);
        foreach (var statement in statements)
        {
            if (!articles.TryGetValue(statement.Text, out var article))
                articles.Add(statement.Text, article = reader.Read(new UploadedArticle(Encoding.UTF8.GetBytes(statement.Text), "text/plain; charset=utf-8")));
            fates.Add(FateOf(statement, article));
        }
        await output.WriteAsync(TruthReport.Of(fates));
    }

    static Fate FateOf(LabelledStatement statement, Article article)
    {
        var (shown, lost) = (0, 0);
        foreach (var claim in statement.Claims)
        {
            var fact = new DraftFact(claim, article.Text[article.Paragraphs[0].Span.Start..article.Paragraphs[0].Span.End]);
            var facts = DraftCheck.Check(new Draft("", [fact], new EngineInfo("llm", "1")), article).Facts;
            lost += facts.Count == 0 ? 1 : 0;
            shown += facts.Count > 0 ? 1 : 0;
        }
        return new Fate(statement, shown == statement.Claims.Count, lost);
    }
}
