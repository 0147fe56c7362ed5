using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Webhooks;

/// <summary>What a receiver is told: <c>{ "type", "timestamp", "data" }</c>.</summary>
/// <param name="Id">The same for every try, and for the same outcome told twice.</param>
/// <param name="Body">JSON in UTF-8.</param>
sealed record WebhookMessage(string Id, byte[] Body)
{
    /// <summary>The message about an outcome.</summary>
    public static WebhookMessage Of(KeptSummary kept, string? publicUrl)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{kept.Name}\n{kept.ETag}"));
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("type", kept.Header.State == SummaryState.Summarized ? "summary.created" : "article.rejected");
            json.WriteString("timestamp", kept.Header.CreatedAt);
            json.WriteStartObject("data");
            json.WriteString("url", $"{publicUrl?.TrimEnd('/')}/api/summaries/{kept.Name.ToUrlPath()}");
            json.WritePropertyName("summary");
            json.WriteRawValue(Headline.Of(kept).ToJson());
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return new WebhookMessage("msg_" + Convert.ToHexStringLower(id.AsSpan(0, 16)), body.ToArray());
    }
}
