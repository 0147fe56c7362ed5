using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summarizer.Evaluation;

/// <summary>What an engine answered for one article: a headline and facts, or a page's body.</summary>
/// <param name="Id">The article.</param>
/// <param name="Headline">Its headline; null for a page.</param>
/// <param name="Facts">Its facts, best first or in order of the text; null for a page.</param>
/// <param name="Text">A page's body; null for plain text.</param>
/// <param name="Rejection">Why there is no answer, if there is none; the article then scores nothing.</param>
sealed record Prediction(string Id, string? Headline, IReadOnlyList<string>? Facts, string? Text,
    [property: JsonIgnore] string? Rejection = null)
{
    /// <summary>Why another engine answered than the one that was asked, if so.</summary>
    [JsonIgnore]
    public string? Degraded { get; init; }

    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The answer for plain text.</summary>
    public static Prediction Of(NewsArticle article, string headline, IReadOnlyList<string> facts) =>
        new(article.Id, headline, facts, null);

    /// <summary>The answer for a page.</summary>
    public static Prediction Of(NewsArticle article, string body) => new(article.Id, null, null, body);

    /// <summary>No answer.</summary>
    public static Prediction None(NewsArticle article, string rejection) =>
        article.Page is null ? new(article.Id, "", [], null, rejection) : new(article.Id, null, null, "", rejection);

    /// <summary>Writes answers, one JSON object a line.</summary>
    public static void WriteAll(string file, IEnumerable<Prediction> predictions) =>
        File.WriteAllLines(file, predictions.Select(prediction => JsonSerializer.Serialize(prediction, Json)));
}
