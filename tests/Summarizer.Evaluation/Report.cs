using System.Globalization;
using System.Text;
using Summarizer.Evaluation.Metrics;
using Summarizer.Evaluation.Story;

namespace Summarizer.Evaluation;

/// <summary>The tables over one kind of articles.</summary>
sealed class Report
{
    readonly StringBuilder text = new();
    readonly IReadOnlyList<NewsArticle> articles;
    readonly IReadOnlyList<EngineAnswers> answers;
    readonly EvaluationOptions options;

    Report(IReadOnlyList<NewsArticle> articles, IReadOnlyList<EngineAnswers> answers, EvaluationOptions options)
    {
        this.articles = articles;
        this.answers = [.. answers.Where(answer => answer.Predictions.ContainsKey(articles[0].Id))];
        this.options = options;
    }

    /// <summary>Writes the tables that apply.</summary>
    public static string Of(
        IReadOnlyList<NewsArticle> articles, Ruler ruler, IReadOnlyList<EngineAnswers> answers, IReadOnlyDictionary<string, StoryKey> keys, EvaluationOptions options)
    {
        var report = new Report(articles, answers, options);
        report.Remarks();
        report.Stories(keys);
        switch (ruler)
        {
            case Ruler.Highlights:
                report.Overlaps($"The first {options.Facts} facts against the highlights that people wrote", Facts);
                break;
            case Ruler.Headline:
                report.Overlaps("Headlines against those that people wrote", prediction => prediction.Headline!);
                break;
            case Ruler.Body:
                report.Bodies();
                break;
        }
        if (articles[0].Page is null)
        {
            report.Headlines();
            report.DefectiveFacts();
        }
        return report.text.ToString();

        string Facts(Prediction prediction) => string.Join('\n', prediction.Facts!.Take(options.Facts).SelectMany(Defects.SentencesOrAll));
    }

    void Remarks()
    {
        foreach (var answer in answers)
        {
            Remark(answer, "has no answer for", prediction => prediction.Rejection);
            Remark(answer, "was not who answered", prediction => prediction.Degraded);
        }
    }

    void Remark(EngineAnswers answer, string what, Func<Prediction, string?> reason)
    {
        var such = articles.Select(article => answer.Predictions[article.Id]).Where(prediction => reason(prediction) is not null).ToList();
        if (such.Count > 0)
            text.AppendLine(Invariant($"{answer.Engine} {what} {such.Count} of {articles.Count} articles, {such[0].Id} first: {reason(such[0])}\n"));
    }

    void Stories(IReadOnlyDictionary<string, StoryKey> keys)
    {
        var keyed = articles.Where(article => article.Page is null && keys.ContainsKey(article.Id)).ToList();
        if (keyed.Count == 0)
            return;
        Table($"The story by an editor's keys, headline and {options.Facts} facts: {{0}} articles, % [95 %]",
            ["engine", "headline on the story", "facts found", "the news found", "nothing that must never be said"], keyed, (answer, all) =>
            {
                var scores = all.Select(article => StoryScore.Of(keys[article.Id], answer.Predictions[article.Id], options.Facts)).ToList();
                return [Percent(s => s.IsOnStory ? 1 : 0), Percent(s => s.Facts), Percent(s => s.News),
                    Percent(s => s.Bad.Count == 0 ? 1 : 0)];

                string Percent(Func<StoryScore, double> figure) =>
                    Cell(Bootstrap.Mean([.. scores.Select(score => 100 * figure(score))]), "F1");
            });
    }

    void Overlaps(string title, Func<Prediction, string> written) =>
        Table($"{title}: {{0}} articles, ROUGE F1 × 100 [95 %]", ["engine", "ROUGE-1", "ROUGE-2", "ROUGE-L", "ROUGE-Lsum"], Referenced,
            (answer, referenced) =>
        {
            var scores = referenced.Select(article => Rouge.Score(article.References[0], written(answer.Predictions[article.Id]))).ToList();
            return [Mean(scores, s => s.Rouge1), Mean(scores, s => s.Rouge2), Mean(scores, s => s.RougeL), Mean(scores, s => s.RougeLsum)];
        });

    void Bodies() =>
        Table("Bodies of pages against those that people cut out: {0} pages, shingles of four words [95 %]",
            ["engine", "F1", "precision", "recall"],
            Referenced, (answer, referenced) =>
            {
                var pages = referenced.Select(article => BodyOverlap.Of(article.References[0], answer.Predictions[article.Id].Text!))
                    .ToList();
                return
                [
                    Cell(Bootstrap.Of(pages, sample => BodyOverlap.Over(sample).F1), "F3"),
                    Cell(Bootstrap.Of(pages, sample => BodyOverlap.Over(sample).Precision), "F3"),
                    Cell(Bootstrap.Of(pages, sample => BodyOverlap.Over(sample).Recall), "F3"),
                ];
            });

    void Headlines() =>
        Table("Headlines: {0} articles", ["engine", "characters", $"over {options.HeadlineLimit}", "empty"], articles, (answer, all) =>
        {
            var headlines = all.Select(article => answer.Predictions[article.Id].Headline!).ToList();
            return
            [
                Invariant($"{headlines.Average(headline => headline.Length):F1}"),
                Invariant($"{headlines.Count(headline => headline.Length > options.HeadlineLimit)}"),
                Invariant($"{headlines.Count(headline => headline.Length == 0)}"),
            ];
        });

    void DefectiveFacts() =>
        Table($"Defects in the first {options.Facts} facts: {{0}} articles, % of facts by kind",
            ["engine", "articles with a defect, % [95 %]", "facts", "words a fact", .. Defects.Kinds], articles, (answer, all) =>
            {
                var audits = all.Select(article => Defects.Audit(answer.Predictions[article.Id].Facts!.Take(options.Facts))).ToList();
                var facts = audits.Sum(audit => audit.Facts);
                var kinds = audits.SelectMany(audit => audit.Kinds).CountBy(kind => kind).ToDictionary();
                return
                [
                    Cell(Bootstrap.Mean([.. audits.Select(audit => audit.Kinds.Count > 0 ? 100.0 : 0)]), "F1"),
                    Invariant($"{facts}"),
                    Invariant($"{(double)audits.Sum(audit => audit.Words) / Math.Max(1, facts):F1}"),
                    .. Defects.Kinds.Select(kind => Invariant($"{100.0 * kinds.GetValueOrDefault(kind) / Math.Max(1, facts):F1}")),
                ];
            });

    IReadOnlyList<NewsArticle> Referenced => [.. articles.Where(article => article.References.Count > 0)];

    void Table(string title, string[] heads, IReadOnlyList<NewsArticle> over, Func<EngineAnswers, IReadOnlyList<NewsArticle>, string[]> row)
    {
        text.AppendLine(string.Format(CultureInfo.InvariantCulture, title, over.Count)).AppendLine();
        text.AppendLine(TextTable.Of(heads, [.. answers.Select(answer => (string[])[answer.Engine, .. row(answer, over)])]));
    }

    static string Mean(IReadOnlyList<RougeScores> scores, Func<RougeScores, Overlap> metric) =>
        Cell(Bootstrap.Mean([.. scores.Select(score => 100 * metric(score).F1)]), "F2");

    static string Cell(Estimate estimate, string format) => string.Create(CultureInfo.InvariantCulture,
        $"{estimate.Value.ToString(format, CultureInfo.InvariantCulture)} [{estimate.Low.ToString(format, CultureInfo.InvariantCulture)}, {estimate.High.ToString(format, CultureInfo.InvariantCulture)}]");

    static string Invariant(FormattableString cell) => FormattableString.Invariant(cell);
}
