using System.Text.Json;
using Microsoft.SemanticKernel;
using Summarizer.Engines;

namespace Summarizer.SemanticKernel;

/// <summary>What the model answered, in the form it was asked for; not yet checked against the article.</summary>
sealed record Answer(string Headline, IReadOnlyList<DraftFact> Facts)
{
    /// <summary>A model was asked for a handful; what comes behind these is not read.</summary>
    const int MaxFacts = 50;

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
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new EngineTroubleException(Degradation.Malformed, cause: malformed);
        }
    }

    static Answer Parse(string content)
    {
        using var json = JsonDocument.Parse(Unfenced(content).ToString());
        var facts = new List<DraftFact>();
        foreach (var fact in json.RootElement.GetProperty("facts").EnumerateArray().Take(MaxFacts))
            facts.Add(new DraftFact(Text(fact, "text"), Text(fact, "quote")));
        return new Answer(Text(json.RootElement, "headline"), facts);
    }

    static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    /// <summary>Small models put their JSON between Markdown fences, whatever they are told.</summary>
    static ReadOnlySpan<char> Unfenced(string content)
    {
        var text = content.AsSpan().Trim();
        return text.StartsWith("```") && text.EndsWith("```") && text.IndexOf('\n') is > 0 and var line && line < text.Length - 3 ? text[line..^3] : text;
    }

    static string Entry(ChatMessageContent message, string key) =>
        message.Metadata?.TryGetValue(key, out var value) == true ? value?.ToString() ?? "" : "";
}
