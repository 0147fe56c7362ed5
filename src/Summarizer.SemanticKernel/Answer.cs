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

    /// <summary>So many opening braces are taken for the answer's, at most.</summary>
    const int MaxBraces = 20;

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
        return Find(message.Content ?? "");
    }

    /// <summary>
    /// The first JSON that is an answer, in what small models put around it, whatever they are told: thoughts, Markdown fences, polite
    /// sentences, words in braces.
    /// </summary>
    static Answer Find(string content)
    {
        Exception? cause = null;
        var from = content.AsSpan().TrimStart().StartsWith(Thought)
            ? Math.Max(0, content.IndexOf(ThoughtEnd, StringComparison.Ordinal)) : 0;
        for (var tries = 0; tries < MaxBraces && content.IndexOf('{', from) is >= 0 and var brace; tries++, from = brace + 1)
        {
            try
            {
                return Parse(content.AsSpan(brace));
            }
            catch (Exception malformed) when (IsMalformed(malformed))
            {
                cause ??= malformed;
            }
        }
        throw new EngineTroubleException(Degradation.Malformed, cause: cause);
    }

    static Answer Parse(ReadOnlySpan<char> content)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(content)];
        Encoding.UTF8.GetBytes(content, bytes);
        var reader = new Utf8JsonReader(bytes, Lenient);
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
        return readable > 0 || facts.Count == 0 ? new Answer(Text(json.RootElement, "headline"), facts)
            : throw new JsonException("No fact can be read.");
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

    static bool IsMalformed(Exception exception) => exception is JsonException or InvalidOperationException or KeyNotFoundException;

    static string Entry(ChatMessageContent message, string key) =>
        message.Metadata?.TryGetValue(key, out var value) == true ? value?.ToString() ?? "" : "";
}
