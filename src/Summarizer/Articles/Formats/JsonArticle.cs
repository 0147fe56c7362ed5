using System.Globalization;
using System.Text.Json;

namespace Summarizer.Articles.Formats;

/// <summary>An article as JSON: <c>{ title, body | text | content, byline, publishedAt, source, language }</c>, only the body required.</summary>
static class JsonArticle
{
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static Document Read(UploadedArticle upload)
    {
        using var json = JsonDocument.Parse(PlainText.Decode(upload.Bytes.Span, MediaType.Charset(upload.ContentType)), Options);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Missing();
        var body = Text(root, "body") ?? Text(root, "text") ?? Text(root, "content") ?? throw Missing();
        var isHtml = body.Contains("</p>", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase);
        var document = isHtml ? HtmlPage.Read($"<html><body><article>{body}</article></body></html>") : new Document(body);
        var title = Text(root, "title");
        return document with
        {
            Title = title,
            Byline = Text(root, "byline") ?? Text(root, "author") ?? document.Byline,
            PublishedAt = DateTimeOffset.TryParse(Text(root, "publishedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) ? published : document.PublishedAt,
            Source = Text(root, "source"),
            Language = Text(root, "language") is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null,
            HasFrontMatterInText = title is null && !isHtml,
        };
    }

    static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    static RejectedArticleException Missing() =>
        new(RejectionReason.Unreadable, "The JSON is no object with a text in body, text or content.");
}
