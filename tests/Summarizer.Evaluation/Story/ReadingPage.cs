using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Summarizer.Evaluation.Story;

/// <summary>A page to read outputs by: each article beside what the engines made of it and what its key says.</summary>
static class ReadingPage
{
    const string Style = """
        body { font: 15px/1.45 system-ui, sans-serif; margin: 1rem 2rem; color: #222; background: #fff }
        section { display: grid; grid-template-columns: minmax(20rem, 2fr) repeat(auto-fit, minmax(20rem, 2fr)); gap: 1.5rem; border-top: 2px solid #ccc; padding: 1rem 0 }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 34rem; overflow-y: auto }
        h2 { grid-column: 1 / -1; font-size: .85rem; color: #666; margin: 0 }
        h3 { margin: .3rem 0 }
        .no { color: #b00020 } .yes { color: #17692b }
        """;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the page.</summary>
    public static void Write(string file, IReadOnlyList<NewsArticle> articles, IReadOnlyList<EngineAnswers> answers,
        IReadOnlyDictionary<string, StoryKey> keys, int facts)
    {
        var html = new StringBuilder($"<!doctype html><html><head><meta charset=\"utf-8\"><title>Outputs to read</title><style>{Style}</style></head><body>");
        var number = 0;
        foreach (var article in articles.Where(article => article.Text is not null))
        {
            var key = keys.GetValueOrDefault(article.Id);
            html.Append($"<section><h2>{++number} · {Text(article.Id)}{(key is null ? "" : $" · {Text(key.Kind)}")}</h2><div>");
            foreach (var written in article.References.Where(reference => reference.Any(char.IsLetterOrDigit)).Take(1))
                html.Append($"<h3>{Text(written).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</h3>");
            html.Append($"<div class=\"text\">{Text(article.Text!)}</div></div>");
            foreach (var answer in answers)
                Answer(html, answer.Engine, answer.Predictions[article.Id], key, facts);
            html.Append("</section>\n");
        }
        File.WriteAllText(file, html.Append("</body></html>").ToString());
    }

    static void Answer(StringBuilder html, string engine, Prediction answer, StoryKey? key, int facts)
    {
        var score = key is null ? null : StoryScore.Of(key, answer, facts);
        html.Append($"<div><small>{Text(engine)}</small><h3{(score is null ? "" : Mark(score.IsOnStory))}>{Text(answer.Headline ?? answer.Rejection ?? "")}</h3><ul>");
        foreach (var fact in (answer.Facts ?? []).Take(facts))
            html.Append($"<li>{Text(fact)}</li>");
        html.Append("</ul>");
        if (key is not null && score is not null)
        {
            html.Append("<small>");
            foreach (var (asked, isFound) in key.Facts.Zip(score.Found))
                html.Append($"<div{Mark(isFound)}>{(isFound ? '✓' : '–')} {(asked.Weight == 2 ? "<b>" : "")}{Text(asked.Name)}{(asked.Weight == 2 ? "</b>" : "")}</div>");
            foreach (var bad in score.Bad)
                html.Append($"<div class=\"no\">must never be said: {Text(bad)}</div>");
            html.Append("</small>");
        }
        html.Append("</div>");
    }

    static string Mark(bool isGood) => isGood ? " class=\"yes\"" : " class=\"no\"";

    static string Text(string text) => Encoder.Encode(text);
}
