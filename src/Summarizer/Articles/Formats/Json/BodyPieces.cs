using System.Text.Json;
using Summarizer.Articles.Cleaning;

namespace Summarizer.Articles.Formats.Json;

/// <summary>
/// The text of a body that is kept in pieces: <c>paragraphs</c>, <c>sections</c>, blocks. A piece is a text, or an object with a text or
/// further pieces, and perhaps a heading.
/// </summary>
static class BodyPieces
{
    /// <summary>Paragraphs in sections in chapters are not deeper.</summary>
    const int MaxDepth = 6;

    static readonly string[] Headings = ["heading", "subheading", "title", "headline", "header", "subtitle"];

    static readonly string[] Contents =
        ["text", "html", "content", "body", "paragraph", "paragraphs", "value", "pieces", "blocks", "sections", "items"];

    /// <summary>The paragraphs and headings; none when no sentence is among them: names of sections are no text.</summary>
    public static IReadOnlyList<string> Texts(JsonElement pieces)
    {
        var texts = new List<string>();
        Collect(pieces, texts, 0);
        return texts.Any(text => TextLine.EndsSentence(text.AsSpan().Trim()) || HasTags(text)) ? texts : [];
    }

    static bool Collect(JsonElement piece, List<string> texts, int depth)
    {
        var before = texts.Count;
        if (piece.ValueKind == JsonValueKind.String && piece.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            texts.Add(text);
        }
        else if (piece.ValueKind == JsonValueKind.Array && depth < MaxDepth)
        {
            foreach (var item in piece.EnumerateArray())
                Collect(item, texts, depth + 1);
        }
        else if (piece.ValueKind == JsonValueKind.Object && depth < MaxDepth && depth > 0)
        {
            var hasContent = Contents.Any(name => piece.TryGetProperty(name, out var content) && Collect(content, texts, depth + 1));
            if (hasContent && Headings
                .Select(name => piece.TryGetProperty(name, out var heading) ? Document.OnOneLine(heading.ToString()) : null)
                .FirstOrDefault(line => line is not null) is { } title)
            {
                texts.Insert(before, title);
            }
        }
        return texts.Count > before;
    }

    static bool HasTags(string text) => text.TrimEnd().EndsWith('>') && Html.HtmlPage.HasTags(text);
}
