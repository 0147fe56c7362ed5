using System.IO.Compression;
using System.Text.Json;

namespace Summarizer.Evaluation.Grounding;

/// <summary>A statement about a text, and whether people found the text to support it.</summary>
/// <param name="Set">The set of statements it is from.</param>
/// <param name="Type">How it was made, or its type of error; may be empty.</param>
/// <param name="IsTrue">Whether the text supports every claim; otherwise some claim is false.</param>
/// <param name="Claims">Its sentences.</param>
/// <param name="Text">The text.</param>
sealed record LabelledStatement(string Set, string Type, bool IsTrue, IReadOnlyList<string> Claims, string Text)
{
    /// <summary>
    /// Reads a file of one JSON object a line, possibly zipped: texts (<c>doc</c>, <c>text</c>) and statements (<c>set</c>, <c>type</c>,
    /// <c>label</c>, <c>claims</c>, <c>doc</c>).
    /// </summary>
    /// <exception cref="UsageException">The file is missing, empty, or has a line that is neither.</exception>
    public static IReadOnlyList<LabelledStatement> ReadAll(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var texts = new Dictionary<string, string>();
        var statements = new List<(JsonElement Line, int Number)>();
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var element = Parsed(file, number, () => JsonDocument.Parse(line).RootElement);
            if (element.TryGetProperty("text", out var text))
                Parsed(file, number, () => texts[String(element, "doc")] = text.GetString() ?? "");
            else
                statements.Add((element, number));
        }
        if (statements.Count == 0)
            throw new UsageException($"{file} has no statements.");
        return [.. statements.Select(statement => Parsed(file, statement.Number, () => Of(statement.Line, texts)))];
    }

    static LabelledStatement Of(JsonElement line, Dictionary<string, string> texts) => new(
        String(line, "set"),
        String(line, "type"),
        line.GetProperty("label").GetInt32() == 1,
        [.. line.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString() ?? "")],
        texts[String(line, "doc")]);

    static string String(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    static T Parsed<T>(string file, int number, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new UsageException($"{file}, line {number}: {problem.Message}");
        }
    }

    static IEnumerable<string> Lines(string file)
    {
        using var bytes = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
