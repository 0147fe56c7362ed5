using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Summarizer.Engines;

namespace Summarizer.SemanticKernel;

/// <summary>What the model answered, in the form it was asked for; not yet checked against the article.</summary>
sealed record Answer(string Headline, IReadOnlyList<DraftFact> Facts)
{
    /// <summary>A model was asked for a handful; what comes behind these is not read.</summary>
    const int MaxFacts = 50;

    const string Thought = "<think>", ThoughtEnd = "</think>";

    static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the one message of a reply.</summary>
    /// <exception cref="EngineTroubleException">It is not an answer; says why.</exception>
    public static Answer Of(IReadOnlyList<ChatMessageContent> reply)
    {
        if (reply is not [var message, ..])
            throw new EngineTroubleException(Degradation.Malformed);
        if (Entry(message, "Refusal").Length > 0)
            throw new EngineTroubleException(Degradation.Refused);
        switch (Entry(message, "FinishReason"))
        {
            case "ContentFilter":
                throw new EngineTroubleException(Degradation.Filtered);
            case "Length":
                throw new EngineTroubleException(Degradation.Truncated);
        }
        try
        {
            return Parse(message.Content ?? "");
        }
        catch (Exception malformed) when (IsMalformed(malformed))
        {
            throw new EngineTroubleException(Degradation.Malformed, cause: malformed);
        }
    }

    static Answer Parse(string content)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Json(content)), Lenient);
        using var json = JsonDocument.ParseValue(ref reader);
        var facts = new List<DraftFact>();
        var readable = 0;
        foreach (var fact in json.RootElement.GetProperty("facts").EnumerateArray().Take(MaxFacts))
        {
            // One that cannot be read is one that does not stand; it counts in the share that does.
            var read = Fact(fact);
            readable += read is null ? 0 : 1;
            facts.Add(read ?? new DraftFact("", ""));
        }
        return readable > 0 || facts.Count == 0 ? new Answer(Text(json.RootElement, "headline"), facts) : throw new JsonException("No fact can be read.");
    }

    static DraftFact? Fact(JsonElement fact)
    {
        try
        {
            return new DraftFact(Text(fact, "text"), Text(fact, "quote"));
        }
        catch (Exception malformed) when (IsMalformed(malformed))
        {
            return null;
        }
    }

    static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    /// <summary>From where the JSON begins, in what small models put around it, whatever they are told: thoughts, Markdown fences, polite sentences.</summary>
    static string Json(string content)
    {
        var from = content.AsSpan().TrimStart().StartsWith(Thought) ? Math.Max(0, content.IndexOf(ThoughtEnd, StringComparison.Ordinal)) : 0;
        return content.IndexOf('{', from) is >= 0 and var first ? content[first..] : content;
    }

    static bool IsMalformed(Exception exception) => exception is JsonException or InvalidOperationException or KeyNotFoundException;

    static string Entry(ChatMessageContent message, string key) =>
        message.Metadata?.TryGetValue(key, out var value) == true ? value?.ToString() ?? "" : "";
}
