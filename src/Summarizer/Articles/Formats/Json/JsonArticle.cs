using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarizer.Articles.Formats.Json;

/// <summary>
/// An article as JSON, by whatever names: what news services, content systems, feeds and extractors answer; also as JSON lines.
/// </summary>
static partial class JsonArticle
{
    static readonly JsonReaderOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };

    public static readonly ArticleFormat Format = new(
        "JSON",
        ["application/json", "text/json", "application/ld+json", "application/feed+json", "application/x-ndjson", "application/jsonl",
            "application/json-lines"],
        [".json", ".jsonl", ".ndjson", ".jsonld"],
        Tell.Either,
        bytes => LooksLikeJson(bytes.Span),
        upload => Read(TextDecoder.Decode(upload)))
    { Note = "one article: of a news service, a content system, a JSON feed, ninjs, schema.org, an extractor" };

    static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        var head = bytes.TrimStart(" \t\r\n"u8);
        if (head is [(byte)'[', ..])
            head = head[1..].TrimStart(" \t\r\n"u8);
        return head is [(byte)'{', ..] && head[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..]
            && bytes.TrimEnd(" \t\r\n"u8) is [.., (byte)'}' or (byte)']'];
    }

    static Document Read(string text)
    {
        var roots = Roots(text);
        try
        {
            return Read(ArticleObjects.In(roots.Select(root => root.RootElement)), isLines: roots.Count > 1);
        }
        finally
        {
            roots.ForEach(root => root.Dispose());
        }
    }

    static Document Read(IReadOnlyList<ArticleObjects.ArticleObject> articles, bool isLines)
    {
        if (articles.Count == 0)
        {
            throw new RejectedArticleException(RejectionReason.NotAnArticle,
                "The JSON holds no article: no object with a title and a text under a name such as \"body\", \"content\", \"text\" or \"articleBody\".");
        }

        if (articles.Count > 1)
        {
            throw SeveralArticles.In("JSON", articles.Count,
                isLines ? "split -l 1 --additional-suffix=.json FILE article-" : HowToSplit(articles[0].Path));
        }

        var (fields, envelope, _) = articles[0];
        var body = ArticleBody.Of(fields)
            ?? throw new RejectedArticleException(RejectionReason.Empty, "The JSON has an article, but no text of it.");
        var about = fields.Metadata();
        return (about with
        {
            Publisher = about.Publisher ?? envelope?.Metadata().Title,
            Language = about.Language ?? envelope?.Metadata().Language,
        }).On(BodyText.Read(body.Text)) with
        { Partial = body.IsCut ? PartialReason.CutShort : null };
    }

    static List<JsonDocument> Roots(string text)
    {
        var roots = new List<JsonDocument>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Lenient);
        while (reader.Read())
            roots.Add(JsonDocument.ParseValue(ref reader));
        return roots;
    }

    /// <summary>A command that writes each article into a file of its own; null where the path is none to show.</summary>
    static string? HowToSplit(string path)
    {
        if (!PlainPath().IsMatch(path))
            return null;
        var query = path[0] == '[' ? "." + path : path;
        return $"jq -c '{query}' FILE | split -l 1 --additional-suffix=.json - article-";
    }

    [GeneratedRegex(@"^(?:\.[A-Za-z_][A-Za-z0-9_]{0,30}|\[\]){1,10}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainPath();
}
