using Summarizer.Evaluation.Engines;
using Summarizer.Evaluation.Grounding;
using Summarizer.Evaluation.Pages;
using Summarizer.Evaluation.Story;

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
    /// <summary>Runs the program; 0 when all went well, 1 when an engine failed on an article, 2 when it was called wrongly.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            if (args is [GroundingRun.Option, var statements])
            {
                await GroundingRun.RunAsync(statements, output);
                return 0;
            }
            if (args is [OwnLines.Option, _, ..])
            {
                var line = new CommandLine(args, [OwnLines.Option, EvaluationOptions.SettingsOption], []);
                await OwnLines.RunAsync(line[OwnLines.Option]!, EvaluationOptions.SettingsIn(line[EvaluationOptions.SettingsOption]),
                    output);
                return 0;
            }
            if (args is [PageRun.Option, var pages])
            {
                await PageRun.RunAsync(pages, output);
                return 0;
            }
            var failed = await EvaluateAsync(EvaluationOptions.Parse(args), output);
            foreach (var failure in failed)
                await errors.WriteLineAsync(failure);
            return failed.Count == 0 ? 0 : 1;
        }
        catch (UsageException problem)
        {
            await errors.WriteLineAsync($"{problem.Message}\n\n{EvaluationOptions.Usage}");
            return 2;
        }
    }

    static async Task<IReadOnlyList<string>> EvaluateAsync(EvaluationOptions options, TextWriter output)
    {
        var articles = NewsArticle.ReadAll(options.Articles);
        var keys = options.Story is { } file ? StoryKey.ReadAll(file) : new Dictionary<string, StoryKey>();
        if (options.Story is not null && !articles.Any(article => keys.ContainsKey(article.Id)))
            throw new UsageException($"{options.Story} has no key to any article of {options.Articles}.");
        var names = options.Engines.Count > 0 ? options.Engines : Contenders.Available;
        var answers = new List<EngineAnswers>();
        foreach (var name in names)
            answers.Add(await EngineAnswers.AskAsync(Contenders.Named(name, options), articles));
        if (answers.All(answer => answer.Predictions.Count == 0))
            throw new UsageException($"{string.Join(", ", names)} cannot read what is in {options.Articles}.");

        var texts = articles.Where(article => article.Page is null).ToList();
        var pages = articles.Where(article => article.Page is not null).ToList();
        foreach (var (group, ruler) in new[] { (texts, RulerOf(texts)), (pages, pages.Any(HasReference) ? Ruler.Body : Ruler.None) })
        {
            if (group.Count > 0)
                await output.WriteAsync(Report.Of(group, ruler, answers, keys, options));
        }

        if (options.Predictions is { } predictions)
            Prediction.WriteAll(predictions, answers[0].Predictions.Values);
        if (options.Read is { } page)
            ReadingPage.Write(page, texts, [.. answers.Where(answer => texts.Count > 0 && answer.Predictions.ContainsKey(texts[0].Id))], keys, options.Facts);
        return [.. answers.SelectMany(answer => answer.Failures)];
    }

    /// <summary>Most have several lines: highlights. Most have one: headlines.</summary>
    static Ruler RulerOf(IReadOnlyList<NewsArticle> texts)
    {
        var written = texts.Where(HasReference).ToList();
        return written.Count == 0 ? Ruler.None
            : written.Count(text => text.References[0].Trim().Contains('\n')) * 2 > written.Count ? Ruler.Highlights : Ruler.Headline;
    }

    static bool HasReference(NewsArticle article) => article.References.Count > 0 && article.References[0].Any(char.IsLetterOrDigit);
}
