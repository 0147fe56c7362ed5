using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Summarizer.Articles.Formats.Json;

/// <summary>An object of JSON by the names of its fields, however they are written, and by paths over its fields.</summary>
sealed class JsonFields
{
    readonly Dictionary<string, JsonElement> fields;

    public JsonFields(JsonElement element)
    {
        Element = element;
        fields = new Dictionary<string, JsonElement>(FieldNames.Alike);
        foreach (var property in element.EnumerateObject())
            fields.TryAdd(property.Name, property.Value);
    }

    /// <summary>The object itself.</summary>
    public JsonElement Element { get; }

    /// <summary>The title, if it has one.</summary>
    public string? Title => First(FieldNames.Titles, value => BodyText.LineOf(Text(value, " ")));

    /// <summary>Whether it has a field that some paths begin with: most objects of a document have none.</summary>
    public bool HasAny(FrozenSet<string> beginnings) => fields.Keys.Any(beginnings.Contains);

    /// <summary>What the object says about its article.</summary>
    public ArticleMetadata Metadata() => new()
    {
        Title = Title,
        Byline = First(FieldNames.Bylines, AuthorsIn),
        PublishedAt = FirstMoment(),
        Publisher = First(FieldNames.Publishers, Publisher),
        Url = First(FieldNames.Urls, Url),
        Language = First(FieldNames.Languages, value => Document.LanguageOf(Text(value, " "))),
    };

    /// <summary>The texts at the ends of some paths, in the order of the paths.</summary>
    public IEnumerable<string> Texts(string[][] paths)
    {
        foreach (var path in paths)
        {
            if (Texts(path, 0) is { Count: > 0 } parts)
                yield return string.Join("\n\n", parts);
        }
    }

    string? First(string[][] paths, Func<JsonElement, string?> read)
    {
        foreach (var path in paths)
        {
            foreach (var value in Values(path, 0))
            {
                if (read(value) is { Length: > 0 } text)
                    return text;
            }
        }
        return null;
    }

    DateTimeOffset? FirstMoment()
    {
        foreach (var path in FieldNames.Dates)
        {
            foreach (var value in Values(path, 0))
            {
                if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number && Document.Moment(value.ToString()) is { } moment)
                    return path[^1].EndsWith("gmt", StringComparison.Ordinal) ? moment.ToUniversalTime() : moment;
            }
        }
        return null;
    }

    List<string> Texts(string[] path, int step)
    {
        var texts = new List<string>();
        foreach (var value in Values(path, step))
        {
            if (value.ValueKind == JsonValueKind.String)
                texts.Add(value.GetString()!);
            else if (FieldNames.ArePieces(path[^1]))
                texts.AddRange(BodyPieces.Texts(value));
            else if (value.ValueKind == JsonValueKind.Array && StringsIn(value).Any())
                texts.AddRange(StringsIn(value));
            else if (FieldNames.IsTree(path[^1]))
                texts.AddRange(RichText.Paragraphs(value) is { Count: > 0 } paragraphs ? paragraphs : BodyPieces.Texts(value));
        }
        texts.RemoveAll(string.IsNullOrWhiteSpace);
        return texts;
    }

    static IEnumerable<string> StringsIn(JsonElement array) =>
        array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    /// <summary>The values at the end of a path; a number in it is the place in an array, which is gone through otherwise.</summary>
    IEnumerable<JsonElement> Values(string[] path, int step)
    {
        if (!fields.TryGetValue(path[step], out var value))
            return [];
        value = InOneLanguage(value);
        if (step + 1 == path.Length)
            return [value];
        if (value.ValueKind == JsonValueKind.Object)
            return new JsonFields(value).Values(path, step + 1);
        if (value.ValueKind != JsonValueKind.Array)
            return [];
        var items = value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        if (int.TryParse(path[step + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return items.Skip(place).Take(1).SelectMany(item => new JsonFields(item).Values(path, step + 2));
        return items.SelectMany(item => new JsonFields(item).Values(path, step + 1));
    }

    /// <summary>A value that is given by language, as <c>{"en-US": …}</c>, in the first of them.</summary>
    static JsonElement InOneLanguage(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return value;
        using var languages = value.EnumerateObject();
        return languages.MoveNext() && languages.Current.Name is { Length: 5 } tag && tag[2] is '-' or '_'
            && Document.LanguageOf(tag) is not null && char.IsUpper(tag[3]) && char.IsUpper(tag[4])
            ? languages.Current.Value : value;
    }

    static string? Text(JsonElement value, string separator) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(separator, value.EnumerateArray()
            .Select(item => Text(item, separator)).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()),
        JsonValueKind.Object => Named(value),
        _ => null,
    };

    static string? Named(JsonElement value)
    {
        var fields = new JsonFields(value).fields;
        foreach (var name in (ReadOnlySpan<string>)["name", "displayName", "fullName"])
        {
            if (StringIn(name) is { } whole)
                return whole;
        }
        return StringIn("lastName") is { } last ? $"{StringIn("firstName")} {last}".Trim()
            : StringIn("title") ?? StringIn("text") ?? StringIn("value");

        string? StringIn(string name) =>
            fields.TryGetValue(name, out var inner) && inner.ValueKind == JsonValueKind.String ? inner.GetString() : null;
    }

    static string? AuthorsIn(JsonElement value) => BodyText.AuthorsIn(Text(value, ", "));

    static string? Publisher(JsonElement value)
    {
        var name = BodyText.LineOf(Text(value, ", "));
        return name is null || !name.Contains("://", StringComparison.Ordinal) ? name
            : Uri.TryCreate(name, UriKind.Absolute, out var address) ? address.Host : null;
    }

    static string? Url(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@id", out var id))
            value = id;
        return value.ValueKind == JsonValueKind.String && WebAddress.Of(value.GetString()) is { } address ? address : null;
    }
}
