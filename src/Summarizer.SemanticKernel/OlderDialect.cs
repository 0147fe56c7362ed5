using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Summarizer.SemanticKernel;

/// <summary>Names the limit of an answer as servers other than OpenAI's know it: the newer name is passed over by Ollama and refused by Mistral.</summary>
sealed class OlderDialect : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Content is { } content && JsonNode.Parse(await content.ReadAsStringAsync(cancellation)) is JsonObject body
            && body.Remove("max_completion_tokens", out var limit))
        {
            body["max_tokens"] = limit;
            request.Content = JsonContent.Create(body);
        }
        return await base.SendAsync(request, cancellation);
    }
}
