using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarizer.Evaluation.Story;

/// <summary>What an editor asks of one article's summary.</summary>
/// <param name="Id">The article.</param>
/// <param name="Kind">What kind of news it is.</param>
/// <param name="Headline">What a headline must contain: one expression of each group.</param>
/// <param name="Facts">What a reader has to learn.</param>
/// <param name="Never">What no line may say: captions, promos, labels; and what would misreport the article.</param>
sealed record StoryKey(string Id, string Kind, IReadOnlyList<Regex[]> Headline, IReadOnlyList<KeyFact> Facts, IReadOnlyList<Regex> Never)
{
    /// <summary>Reads a file of keys, one JSON object a line.</summary>
    /// <exception cref="UsageException">The file is missing or has a line that is no key.</exception>
    public static IReadOnlyDictionary<string, StoryKey> ReadAll(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var keys = new Dictionary<string, StoryKey>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var key = Parse(line);
                keys[key.Id] = key;
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
            {
                throw new UsageException($"{file}, line {number}: {problem.Message}");
            }
        }
        return keys;
    }

    /// <summary>Reads one key.</summary>
    public static StoryKey Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var key = json.RootElement;
        return new StoryKey(
            key.GetProperty("id").GetString() ?? throw new JsonException("The id is null."),
            key.TryGetProperty("kind", out var kind) ? kind.GetString() ?? "" : "",
            Groups(key.GetProperty("headline")),
            [.. key.GetProperty("facts").EnumerateArray().Select(fact => new KeyFact(fact.GetProperty("name").GetString() ?? "", fact.GetProperty("weight").GetInt32(), Groups(fact)))],
            [.. Expressions(key, "never"), .. Expressions(key, "wrong")]);
    }

    static IReadOnlyList<Regex[]> Groups(JsonElement asked) =>
        [.. asked.GetProperty("must").EnumerateArray().Select(group => group.EnumerateArray().Select(Expression).ToArray())];

    static IEnumerable<Regex> Expressions(JsonElement key, string name) =>
        key.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(Expression) : [];

    // The expressions are the key's, not an article's, and look ahead: they are carried out with a limit of time.
    static Regex Expression(JsonElement pattern) =>
        new(PlainLine.Of(pattern.GetString() ?? ""), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}

/// <summary>Something that a reader has to learn.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Weight">2 for the news itself, 1 for what belongs to it.</param>
/// <param name="Must">One line must match an expression of each group.</param>
sealed record KeyFact(string Name, int Weight, IReadOnlyList<Regex[]> Must);
