using System.Globalization;
using System.Text.Json;

namespace Summarizer.Evaluation.Pages;

/// <summary>What a reader sees of a page's head.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">The article's title; null where it was not looked at.</param>
/// <param name="Authors">Who wrote it, a name each; none where the page names nobody.</param>
/// <param name="Published">The day; null where the page shows none.</param>
/// <param name="IsRead">Whether author and day were looked at.</param>
sealed record PageKey(string Id, string? Title, IReadOnlyList<string> Authors, DateOnly? Published, bool IsRead)
{
    /// <summary>Reads the keys of a file of pages, one JSON object a line.</summary>
    /// <exception cref="UsageException">A line is no key.</exception>
    public static IReadOnlyDictionary<string, PageKey> ReadAll(string file)
    {
        try
        {
            return File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse).ToDictionary(key => key.Id);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new UsageException($"{file}: {problem.Message}");
        }
    }

    /// <summary>Reads one key.</summary>
    public static PageKey Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var page = json.RootElement;
        return new PageKey(
            page.GetProperty("id").GetString() ?? throw new JsonException("The id is null."),
            Text(page, "title"),
            Text(page, "byline")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Text(page, "published") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            page.TryGetProperty("byline", out _));
    }

    static string? Text(JsonElement page, string name) =>
        page.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
