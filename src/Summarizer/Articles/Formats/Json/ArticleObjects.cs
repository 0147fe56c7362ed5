using System.Text.Json;

namespace Summarizer.Articles.Formats.Json;

/// <summary>The objects of JSON that are articles, whatever envelope they came in: the ones that lie least deep.</summary>
sealed class ArticleObjects
{
    /// <summary>Envelopes are not deeper.</summary>
    const int MaxDepth = 8;

    /// <summary>
    /// An object without a title is an article only when it says this much, in UTF-16 code units; else it is a notice or a comment.
    /// </summary>
    const int MinUntitledLength = 200;

    /// <summary>An article that was found.</summary>
    /// <param name="Fields">Its fields.</param>
    /// <param name="Envelope">The object whose array it stood in, if any.</param>
    /// <param name="Path">Where it stood, such as <c>.response.results[]</c>.</param>
    public sealed record ArticleObject(JsonFields Fields, JsonFields? Envelope, string Path);

    /// <summary>A longer name is not repeated in paths: thousands may stand below it.</summary>
    const int MaxNameLength = 40;

    readonly record struct JsonPlace(JsonElement Element, JsonFields? Envelope, string Path);

    /// <summary>Finds the articles of a document; those with a body, or else those with a title and a teaser.</summary>
    public static IReadOnlyList<ArticleObject> In(IEnumerable<JsonElement> roots)
    {
        var places = roots.Select(root => new JsonPlace(root, null, "")).ToList();
        var levels = new List<List<ArticleObject>>();
        for (var depth = 0; depth < MaxDepth && places.Count > 0; depth++)
        {
            var objects = places.Where(place => place.Element.ValueKind == JsonValueKind.Object)
                .Select(place => new ArticleObject(new JsonFields(place.Element), place.Envelope, place.Path)).ToList();
            var articles = Articles(objects, isRoot: depth == 0);
            if (articles.Count > 0)
                return articles;
            levels.Add(objects);
            places = [.. objects.SelectMany(Below),
                .. places.Where(place => place.Element.ValueKind == JsonValueKind.Array).SelectMany(Items)];
        }
        return levels.Select(Teasers).FirstOrDefault(teasers => teasers.Count > 0) ?? [];
    }

    static List<ArticleObject> Articles(List<ArticleObject> objects, bool isRoot)
    {
        var told = objects.Where(found => found.Fields.HasAny(FieldNames.BodyBeginnings) && found.Fields.Texts(FieldNames.Bodies).Any())
            .ToList();
        var titled = told.Where(found => found.Fields.Title is not null).ToList();
        if (titled.Count > 0)
            return Typed(titled);
        return isRoot ? told : [.. told.Where(found => found.Fields.Texts(FieldNames.Bodies)
            .Any(text => text.Length >= MinUntitledLength))];
    }

    static List<ArticleObject> Teasers(List<ArticleObject> objects) =>
        Typed([.. objects.Where(found => found.Fields.HasAny(FieldNames.TeaserBeginnings) && found.Fields.Texts(FieldNames.Teasers).Any()
            && found.Fields.Title is not null)]);

    /// <summary>Only those whose schema.org type is an article, when there are such.</summary>
    static List<ArticleObject> Typed(List<ArticleObject> found) =>
        found.Where(one => IsArticle(one.Fields.Element)).ToList() is { Count: > 0 } articles ? articles : found;

    static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type);
    }

    static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
        || name.EndsWith("Report", StringComparison.Ordinal));

    static IEnumerable<JsonPlace> Below(ArticleObject parent)
    {
        foreach (var property in parent.Fields.Element.EnumerateObject())
        {
            var path = $"{parent.Path}.{(property.Name.Length > MaxNameLength ? "?" : property.Name)}";
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonPlace(property.Value, parent.Envelope, path);
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in Items(new JsonPlace(property.Value, parent.Fields, path)))
                    yield return item;
            }
        }
    }

    static IEnumerable<JsonPlace> Items(JsonPlace array) =>
        array.Element.EnumerateArray().Select(item => new JsonPlace(item, array.Envelope, array.Path + "[]"));
}
