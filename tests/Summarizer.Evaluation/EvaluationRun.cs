using Summarizer.Evaluation.Engines;

namespace Summarizer.Evaluation;

/// <summary>What a set of articles is measured by.</summary>
enum Ruler
{
    /// <summary>Nothing that people wrote.</summary>
    None,

    /// <summary>Highlights that people wrote, one per line.</summary>
    Highlights,

    /// <summary>The headline that people wrote.</summary>
    Headline,

    /// <summary>The body that people cut out of a page.</summary>
    Body,
}

/// <summary>The way from a file of articles to its tables.</summary>
static class EvaluationRun
{
    /// <summary>Runs the program; 0 when all went well, 2 when it was called wrongly.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            await EvaluateAsync(EvaluationOptions.Parse(args), output);
            return 0;
        }
        catch (UsageException problem)
        {
            await errors.WriteLineAsync($"{problem.Message}\n\n{EvaluationOptions.Usage}");
            return 2;
        }
    }

    static async Task EvaluateAsync(EvaluationOptions options, TextWriter output)
    {
        var articles = NewsArticle.ReadAll(options.Articles);
        var names = options.Engines.Count > 0 ? options.Engines : Contenders.Names;
        var answers = new List<EngineAnswers>();
        foreach (var name in names)
            answers.Add(await EngineAnswers.AskAsync(Contenders.Named(name, options), articles));
        if (answers.All(answer => answer.Predictions.Count == 0))
            throw new UsageException($"{string.Join(", ", names)} cannot read what is in {options.Articles}.");

        var texts = articles.Where(article => article.Page is null).ToList();
        var pages = articles.Where(article => article.Page is not null).ToList();
        foreach (var (group, ruler) in new[] { (texts, RulerOf(texts)), (pages, pages.Any(HasReference) ? Ruler.Body : Ruler.None) })
            if (group.Count > 0)
                await output.WriteAsync(Report.Of(group, ruler, answers, options));
        if (options.Predictions is { } file)
            Prediction.WriteAll(file, answers[0].Predictions.Values);
    }

    /// <summary>Most have several lines: highlights. Most have one: headlines.</summary>
    static Ruler RulerOf(IReadOnlyList<NewsArticle> texts)
    {
        var written = texts.Where(HasReference).ToList();
        return written.Count == 0 ? Ruler.None
            : written.Count(text => text.References[0].Trim().Contains('\n')) * 2 > written.Count ? Ruler.Highlights : Ruler.Headline;
    }

    static bool HasReference(NewsArticle article) => article.References.Count > 0 && !string.IsNullOrWhiteSpace(article.References[0]);
}

/// <summary>What one engine answered.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Predictions">Its answers by article, for the articles that are its business.</param>
sealed record EngineAnswers(string Engine, IReadOnlyDictionary<string, Prediction> Predictions)
{
    /// <summary>Asks an engine about every article.</summary>
    public static async Task<EngineAnswers> AskAsync(Contender contender, IReadOnlyList<NewsArticle> articles)
    {
        var predictions = new Dictionary<string, Prediction>();
        foreach (var article in articles)
            if (await contender.PredictAsync(article) is { } prediction)
                predictions.Add(article.Id, prediction);
        return new EngineAnswers(contender.Name, predictions);
    }
}
