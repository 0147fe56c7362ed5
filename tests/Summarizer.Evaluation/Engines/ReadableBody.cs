using System.Text;
using SmartReader;

namespace Summarizer.Evaluation.Engines;

/// <summary>A page's body by SmartReader, the .NET port of Mozilla's Readability, as it comes.</summary>
static class ReadableBody
{
    /// <summary>Answers for a page.</summary>
    public static Task<Prediction?> PredictAsync(NewsArticle article)
    {
        if (article.Page is not { } page)
            return Task.FromResult<Prediction?>(null);
        using var reader = new Reader("https://page.invalid/", Encoding.UTF8.GetString(page.Span));
        return Task.FromResult<Prediction?>(Prediction.Of(article, reader.GetArticle().TextContent ?? ""));
    }
}
