using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summarizer.SemanticKernel.Wire;

/// <summary>Speaks with servers that follow OpenAI's protocol less closely than its client expects.</summary>
sealed class OlderDialect : DelegatingHandler
{
    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, AllowDuplicateProperties = false };
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly string[] FinishReasons = ["stop", "length", "content_filter", "tool_calls", "function_call"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        // The newer name is passed over by Ollama, whose answers then have no limit, and refused by Mistral.
        if (request.Content is { } content && await ReadAsync(content, cancellation) is { } asked
            && asked.Remove("max_completion_tokens", out var limit))
        {
            asked["max_tokens"] = limit;
            request.Content = JsonContent(asked);
        }
        var response = await base.SendAsync(request, cancellation);
        if (response.IsSuccessStatusCode && await ReadAsync(response.Content, cancellation) is { } answer)
            response.Content = JsonContent(Mended(answer));
        return response;
    }

    /// <summary>
    /// With what the client stumbles over put right: reasons to finish and roles of a server's own, and usage that is not in numbers.
    /// </summary>
    static JsonObject Mended(JsonObject answer)
    {
        foreach (var choice in (answer["choices"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            if (choice.ContainsKey("finish_reason") && !FinishReasons.Contains(Text(choice["finish_reason"])))
                choice["finish_reason"] = FinishReasons[0];
            if (choice["message"] is JsonObject message)
                message["role"] = "assistant";
        }
        if (answer["usage"] is JsonObject usage
            && usage.Any(count => count.Key.EndsWith("_tokens", StringComparison.Ordinal) && !IsCount(count.Value)))
        {
            answer.Remove("usage");
        }

        return answer;
    }

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    static bool IsCount(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int count) && count >= 0;

    /// <summary>The object; null when it is none: then it is passed on as it is, for the client to judge.</summary>
    static async Task<JsonObject?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        try
        {
            return JsonNode.Parse(await content.ReadAsByteArrayAsync(cancellation), documentOptions: Lenient) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // With its length said: not every server reads a body in chunks.
    static ByteArrayContent JsonContent(JsonObject json) => new(JsonSerializer.SerializeToUtf8Bytes(json, Plain))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };
}
