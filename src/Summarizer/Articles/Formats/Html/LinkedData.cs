using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>What a page says about its article in schema.org's words, as JSON-LD for search engines.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Authors">Who wrote it; people, desks or the publisher.</param>
/// <param name="Published">When it was published, as it is written.</param>
/// <param name="Publisher">The outlet's name.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="ArticleBody">Its text, on pages that keep it there too.</param>
/// <param name="IsForSubscribers">Whether it says that not all of it is free to read.</param>
sealed record LinkedData(
    string? Headline, IReadOnlyList<string> Authors, string? Published, string? Publisher, string? Url, string? ArticleBody,
    bool IsForSubscribers)
{
    /// <summary>Pages have two or three scripts with a few dozen objects; more are not looked at.</summary>
    const int MaxScripts = 20, MaxObjects = 2000, MaxDepth = 8;

    static readonly LinkedData None = new(null, [], null, null, null, null, false);

    /// <summary>The data of the page's article; empty when there is none. What is malformed is as if it were not there.</summary>
    public static LinkedData Of(IHtmlDocument page)
    {
        var objects = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(MaxScripts))
        {
            if (Parse(script.TextContent) is { } root)
                Collect(root, objects, depth: 0);
        }
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var element in objects.Where(element => element.TryGetProperty("name", out _)))
        {
            if (Text(element, "@id") is { } id)
                byId.TryAdd(id, element);
        }
        var articles = objects.Where(IsArticle).ToList();
        return articles.Count == 0 ? None : new LinkedData(
            First(articles, article => Document.OnOneLine(Text(article, "headline"))),
            First(articles, article => NamesOf(article, "author", byId) ?? NamesOf(article, "creator", byId)) ?? [],
            First(articles, article => Text(article, "datePublished")),
            First(articles, article => NamesOf(article, "publisher", byId)?[0]),
            First(articles, article => Text(article, "url")),
            First(articles, article => Text(article, "articleBody")),
            articles.Any(article => article.TryGetProperty("isAccessibleForFree", out var free) && free.ToString() is "False" or "false"));
    }

    static bool IsArticle(JsonElement element) =>
        Text(element, "headline") is not null ? element.TryGetProperty("datePublished", out _)
            || element.TryGetProperty("articleBody", out _) || element.TryGetProperty("author", out _)
            : element.TryGetProperty("datePublished", out _) && element.TryGetProperty("author", out _);

    static T? First<T>(List<JsonElement> articles, Func<JsonElement, T?> read) where T : class =>
        articles.Select(read).FirstOrDefault(value => value is not null);

    static JsonElement? Parse(string script)
    {
        var json = script.AsSpan().Trim();
        if (json.IndexOf("<![CDATA[") is >= 0 and < 10 and var open && json.LastIndexOf("]]>") is > 0 and var close)
            json = json[(open + "<![CDATA[".Length)..close].TrimEnd("/* ");
        json = json.Trim(";").Trim();
        foreach (var text in (ReadOnlySpan<string>)[json.ToString(), WithoutControls(json)])
        {
            try
            {
                using var document = JsonDocument.Parse(text,
                    new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
            }
        }
        return null;
    }

    /// <summary>Templates put texts with their line breaks between quotation marks.</summary>
    static string WithoutControls(ReadOnlySpan<char> json) =>
        string.Create(json.Length, json, (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });

    static void Collect(JsonElement element, List<JsonElement> objects, int depth)
    {
        if (depth > MaxDepth || objects.Count >= MaxObjects)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, objects, depth + 1);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        objects.Add(element);
        foreach (var property in element.EnumerateObject())
        {
            // A claim that is checked, or a work that is reviewed, has authors of its own.
            if (property.Name is not ("itemReviewed" or "comment" or "hasPart" or "review" or "citation"))
                Collect(property.Value, objects, depth + 1);
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && value.ToString() is { Length: > 0 } text ? text : null;

    static List<string>? NamesOf(JsonElement element, string name, Dictionary<string, JsonElement> byId)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : [value]).Select(NameOf).OfType<string>()
            .Distinct().ToList();
        return names.Count > 0 ? names : null;

        string? NameOf(JsonElement person) => person.ValueKind switch
        {
            JsonValueKind.String => Document.OnOneLine(person.GetString()),
            JsonValueKind.Object => Document.OnOneLine(Text(person, "name"))
                ?? (Text(person, "@id") is { } id && byId.TryGetValue(id, out var known) ? Document.OnOneLine(Text(known, "name")) : null),
            _ => null,
        };
    }
}
