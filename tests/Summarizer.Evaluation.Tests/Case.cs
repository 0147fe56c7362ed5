using System.Text.Json;

namespace Summarizer.Evaluation.Tests;

/// <summary>Tables of cases, one JSON object a line.</summary>
static class Case
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IEnumerable<T> Lines<T>(string table) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", table)).Select(line => JsonSerializer.Deserialize<T>(line, Json)!);
}
