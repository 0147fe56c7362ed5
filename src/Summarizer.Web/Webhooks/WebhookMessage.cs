using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Summarizer.Summaries;
using Summarizer.Web.Digests;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Webhooks;

/// <summary>What a receiver is told: <c>{ "type", "timestamp", "data" }</c>.</summary>
/// <param name="Id">The same for every try, and for the same outcome told twice.</param>
/// <param name="Payload">JSON in UTF-8.</param>
sealed record WebhookMessage(string Id, byte[] Payload)
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
        return new WebhookMessage(IdOf(id), body.ToArray());
    }

    /// <summary>The message with the digest of a day, ready to be sent on as mail.</summary>
    public static WebhookMessage Of(Digest digest, DateTimeOffset now)
    {
        var body = new
        {
            type = "digest.created",
            timestamp = now,
            data = new
            {
                day = digest.Date, url = $"{digest.Home}/api/digest?day={digest.Date}", headlines = digest.Count + digest.LeftOut,
                html = DigestHtml.Of(digest), markdown = DigestMarkdown.Of(digest),
            },
        };
        return new WebhookMessage(IdOf(SHA256.HashData(Encoding.UTF8.GetBytes($"digest\n{digest.Home}\n{digest.Date}"))),
            JsonSerializer.SerializeToUtf8Bytes(body));
    }

    static string IdOf(byte[] hash) => "msg_" + Convert.ToHexStringLower(hash.AsSpan(0, 16));
}
