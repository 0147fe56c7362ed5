using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summarizer.Articles.Formats.Json;

namespace Summarizer.Articles.Formats.Plain;

/// <summary>
/// What stands before a text between lines of <c>---</c> (YAML) or <c>+++</c> (TOML): names with values, read as far as articles need them.
/// </summary>
/// <remarks>Read are plain and quoted values, lists in either form, folded text, and one level of nesting. What else YAML and TOML know is
/// passed over.</remarks>
sealed class FrontMatter
{
    /// <summary>Longer ones are no front matter.</summary>
    const int MaxLength = 20_000;

    readonly JsonObject values = [];

    /// <summary>The name whose value may go on in the next lines.</summary>
    string? open;

    /// <summary>What is said of the article, and the text behind it; all of the text when there is no front matter.</summary>
    public static ArticleMetadata Of(string text, out string body)
    {
        body = text;
        var fence = text.StartsWith("---\n", StringComparison.Ordinal) ? "---"
            : text.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null)
            return text.StartsWith("{\n", StringComparison.Ordinal) ? OfJson(text, ref body) : new ArticleMetadata();
        var end = text.IndexOf($"\n{fence}", 3, Math.Min(text.Length - 3, MaxLength), StringComparison.Ordinal);
        if (end < 0)
            return new ArticleMetadata();
        var matter = new FrontMatter();
        var mark = fence == "---" ? ':' : '=';
        foreach (var line in text.AsSpan(4, Math.Max(0, end - 4)).EnumerateLines())
            matter.Take(line, mark);
        // A line of dashes may also divide a text.
        if (matter.values.Count == 0)
            return new ArticleMetadata();
        var next = text.IndexOf('\n', end + 1);
        body = next < 0 ? "" : text[(next + 1)..];
        return new JsonFields(JsonSerializer.SerializeToElement(matter.values)).Metadata();
    }

    /// <summary>An object of JSON before a text, as Hugo has it too.</summary>
    static ArticleMetadata OfJson(string text, ref string body)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, MaxLength)]);
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            if (!reader.Read() || !JsonDocument.TryParseValue(ref reader, out var matter))
                return new ArticleMetadata();
            using (matter)
            {
                var rest = text[Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed)..];
                var metadata = new JsonFields(matter.RootElement).Metadata();
                if (metadata.Title is null || !rest.StartsWith('\n'))
                    return new ArticleMetadata();
                body = rest;
                return metadata;
            }
        }
        catch (JsonException)
        {
            return new ArticleMetadata();
        }
    }

    /// <summary>Whether bytes begin with front matter.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 300)]).AsSpan().TrimStart("\u00EF\u00BB\u00BF");
        var lines = head.EnumerateLines();
        if (!lines.MoveNext() || lines.Current is not ("---" or "+++"))
            return false;
        var mark = lines.Current[0] == '-' ? ':' : '=';
        return lines.MoveNext() && Divide(lines.Current, mark, out _, out _);
    }

    void Take(ReadOnlySpan<char> line, char mark)
    {
        var isIndented = line.Length > 0 && char.IsWhiteSpace(line[0]);
        line = line.Trim();
        if (line.IsEmpty || line[0] is '#' or '[')
            return;
        if (line.StartsWith("- "))
        {
            // An item, or an object of which the name counts.
            var item = line[2..].Trim();
            if (open is not null && (!Divide(item, ':', out var key, out var value) || key is "name"))
                Append(Value(value.IsEmpty ? item : value));
            return;
        }
        if (!Divide(line, mark, out var name, out var text))
        {
            if (isIndented && open is not null)
                Append(Value(line), folded: true);
            return;
        }
        if (isIndented && open is not null)
        {
            if (name is "name" or "title")
                Append(Value(text));
            return;
        }
        open = name.Trim("\"'").ToString();
        values[open] = text is "" or "|" or ">" or ">-" or "|-" or ">+" or "|+" ? null : Value(text);
    }

    void Append(JsonNode? value, bool folded = false)
    {
        if (value is null)
            return;
        if (values[open!] is JsonValue before && folded)
            values[open!] = $"{before} {value}";
        else if (values[open!] is JsonArray list)
            list.Add(value);
        else if (values[open!] is { } first)
            values[open!] = new JsonArray(first.DeepClone(), value);
        else
            values[open!] = value;
    }

    static bool Divide(ReadOnlySpan<char> line, char mark, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var at = line.IndexOf(mark);
        if (at <= 0 || (mark == ':' && at + 1 < line.Length && line[at + 1] != ' ') || line[..at].Trim().ContainsAny(' ', '"'))
            return false;
        name = line[..at].Trim();
        value = line[(at + 1)..].Trim();
        return true;
    }

    static JsonNode? Value(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(',').Trim();
        if (text.IsEmpty)
            return null;
        if (text is ['[', .., ']'])
        {
            var list = new JsonArray();
            foreach (var range in text[1..^1].Split(','))
            {
                if (Value(text[1..^1][range]) is { } item)
                    list.Add(item);
            }

            return list;
        }
        if (text[0] is '"' or '\'' && text[1..].IndexOf(text[0]) is >= 0 and var close)
            return text.Slice(1, close).ToString();
        var comment = text.IndexOf(" #");
        return (comment > 0 ? text[..comment].TrimEnd() : text).ToString();
    }
}
