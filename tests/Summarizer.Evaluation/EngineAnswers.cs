using Summarizer.Evaluation.Engines;

namespace Summarizer.Evaluation;

/// <summary>What one engine answered.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Predictions">Its answers by article, for the articles that are its business.</param>
/// <param name="Failures">What it threw, a line for each article; such an article scores nothing.</param>
sealed record EngineAnswers(string Engine, IReadOnlyDictionary<string, Prediction> Predictions, IReadOnlyList<string> Failures)
{
    /// <summary>Asks an engine about every article. One that it breaks on must not hide the figures of the others.</summary>
    public static async Task<EngineAnswers> AskAsync(Contender contender, IReadOnlyList<NewsArticle> articles)
    {
        var predictions = new Dictionary<string, Prediction>();
        var failures = new List<string>();
        foreach (var article in articles)
        {
            try
            {
                if (await contender.PredictAsync(article) is { } prediction)
                    predictions.Add(article.Id, prediction);
            }
            catch (Exception failure) when (failure is not UsageException)
            {
                predictions.Add(article.Id, Prediction.None(article, "it failed"));
                failures.Add($"{contender.Name} failed on {article.Id}: {failure}");
            }
        }
        return new EngineAnswers(contender.Name, predictions, failures);
    }
}
