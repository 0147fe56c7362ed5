using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Grounding;
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

    /// <summary>What the gate makes of a statement whose quote is the sentence, or the two in a row, nearest to it.</summary>
    static Fate FateOf(LabelledStatement statement, Article article)
    {
        var sentences = new ArticleSentences(article).First(int.MaxValue).ToList();
        var pairs = sentences.Zip(sentences.Skip(1), (one, next) => new TextSpan(one.Start, next.End - one.Start));
        List<TextSpan> places = [.. sentences, .. pairs];
        var (shown, lost) = (0, 0);
        foreach (var claim in statement.Claims)
        {
            var quote = Nearness.Of(claim, article.Text, places);
            var fact = new DraftFact(claim, article[quote].ToString(), quote.Start);
            if (DraftCheck.Check(new Draft(claim, [fact], new EngineInfo("statements", "1")), article).Facts is not [var known])
                lost++;
            else if (known.Text == OneLine.Of(claim, DraftCheck.MaxFactLength))
                shown++;
        }
        return new Fate(statement, shown == statement.Claims.Count, lost);
    }
}
