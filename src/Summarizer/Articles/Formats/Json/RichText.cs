using System.Text;
using System.Text.Json;

namespace Summarizer.Articles.Formats.Json;

/// <summary>
/// The text of a body that an editor keeps as a tree: Contentful, ProseMirror and TipTap, Slate, Lexical, Portable Text, Editor.js. A node
/// has its text (<c>text</c>, <c>value</c>, <c>data.text</c>), or nodes below it (<c>content</c>, <c>children</c>, <c>blocks</c>,
/// <c>root</c>).
/// </summary>
static class RichText
{
    /// <summary>Lists in tables in quotations are not deeper.</summary>
    const int MaxDepth = 16;

    static readonly string[] Below = ["content", "children", "blocks", "root", "document", "nodes"];

    /// <summary>What a node calls its kind; without it an object is no node, but data.</summary>
    static readonly string[] Kinds = ["type", "nodeType", "_type", "object"];

    /// <summary>The paragraphs; none when it is no such tree.</summary>
    public static IReadOnlyList<string> Paragraphs(JsonElement tree)
    {
        var paragraphs = new List<string>();
        Collect(tree, paragraphs, 0);
        return paragraphs;
    }

    static void Collect(JsonElement node, List<string> paragraphs, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Collect(item, paragraphs, depth + 1);
            return;
        }
        if (node.ValueKind != JsonValueKind.Object || (depth > 0 && !IsNode(node) && Inner(node) is null))
            return;
        if (Inner(node) is not { } inner)
        {
            Add(paragraphs, Leaf(node));
        }
        else if (IsLine(inner))
        {
            Add(paragraphs, TextOf(inner, depth + 1));
        }
        else
        {
            Collect(inner, paragraphs, depth + 1);
        }
    }

    static void Add(List<string> paragraphs, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            paragraphs.Add(text);
    }

    static bool IsNode(JsonElement node) =>
        Kinds.Any(kind => node.TryGetProperty(kind, out var value) && value.ValueKind == JsonValueKind.String);

    static JsonElement? Inner(JsonElement node)
    {
        foreach (var name in Below)
        {
            if (node.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                return inner;
        }
        return null;
    }

    /// <summary>Whether the nodes are pieces of a line, rather than paragraphs.</summary>
    static bool IsLine(JsonElement nodes) => nodes.ValueKind == JsonValueKind.Array && nodes.EnumerateArray().Any(IsPiece);

    /// <summary>A piece of a line has a text and nothing below it; what keeps its text in its data is a paragraph (Editor.js).</summary>
    static bool IsPiece(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && Inner(node) is null && OwnText(node) is not null && DataText(node) is null;

    static string TextOf(JsonElement nodes, int depth)
    {
        var line = new StringBuilder();
        foreach (var node in nodes.EnumerateArray().Where(node => node.ValueKind == JsonValueKind.Object))
        {
            if (Inner(node) is { ValueKind: JsonValueKind.Array } inner && depth < MaxDepth)
                line.Append(TextOf(inner, depth + 1));
            else
                line.Append(Leaf(node));
        }
        return line.ToString();
    }

    static string? Leaf(JsonElement node) => OwnText(node) ?? DataText(node);

    static string? OwnText(JsonElement node) => StringIn(node, "text") ?? StringIn(node, "value");

    static string? DataText(JsonElement node) =>
        node.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? StringIn(data, "text") : null;

    static string? StringIn(JsonElement node, string name) =>
        node.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
