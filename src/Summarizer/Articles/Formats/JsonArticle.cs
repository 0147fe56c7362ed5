using System.Text.Json;
using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats;

/// <summary>An article as an object: <c>{"title", "body" | "text" | "content", "byline", "publishedAt", "source", "language"}</c>.</summary>
/// <remarks>The body may be text, HTML, or an array of paragraphs.</remarks>
static class JsonArticle
{
    public static readonly ArticleFormat Format = new(
        ["application/json", "text/json", "application/ld+json"],
        [".json"],
        bytes => bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] or [0xEF, 0xBB, 0xBF, (byte)'{', ..] && bytes.Span.TrimEnd(" \t\r\n"u8) is [.., (byte)'}'],
        Read);

    static Document Read(UploadedArticle upload)
    {
        using var json = JsonDocument.Parse(TextDecoder.Decode(upload), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new RejectedArticleException(RejectionReason.Unreadable, "The JSON is no object with a title and a body.");

        var fields = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in json.RootElement.EnumerateObject())
            fields.TryAdd(property.Name, property.Value);
        var body = Text(fields, "\n\n", "body", "text", "content", "articleBody")
            ?? throw new RejectedArticleException(RejectionReason.Empty, "The JSON has no \"body\", \"text\" or \"content\" with text in it.");

        return (HtmlPage.HasTags(body) ? HtmlPage.ReadFragment(body) : new Document(body)) with
        {
            Title = Document.Line(Text(fields, " ", "title", "headline")),
            Byline = Document.Line(Text(fields, ", ", "byline", "author", "authors")),
            PublishedAt = Document.Moment(Text(fields, " ", "publishedAt", "published", "datePublished", "date")),
            Source = Document.Line(Text(fields, " ", "source", "publisher", "site")),
            Language = Document.LanguageOf(Text(fields, " ", "language", "lang", "inLanguage")),
        };
    }

    static string? Text(Dictionary<string, JsonElement> fields, string separator, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && Text(value, separator) is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    static string? Text(JsonElement value, string separator) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(separator, value.EnumerateArray().Select(item => Text(item, separator)).Where(text => !string.IsNullOrEmpty(text))),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
        _ => null,
    };
}
