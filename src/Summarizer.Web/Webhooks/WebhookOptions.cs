using System.ComponentModel.DataAnnotations;

namespace Summarizer.Web.Webhooks;

/// <summary>Who is told of new summaries, section <c>Webhook</c>.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>Where messages are posted to; null for nowhere.</summary>
    public string? Url { get; set; }

    /// <summary>What messages are signed with: <c>whsec_</c> and 24 to 64 bytes in Base64, as Standard Webhooks has it.</summary>
    public string? Secret { get; set; }

    /// <summary>Allows a receiver in a private network or on this machine, and <c>http</c>.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How often a message that was not taken is sent again.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 6;

    /// <summary>
    /// The pause before the first retry; each further one is four times as long: with the defaults 5 s to 85 min, two hours in all.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>When the digest of the day before is sent, in UTC, such as <c>06:00</c>; null for never.</summary>
    public TimeOnly? DigestAt { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Url))
            yield break;
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && !(AllowPrivateAddresses && url.Scheme == Uri.UriSchemeHttp)))
        {
            yield return new ValidationResult("Webhook:Url must be an https address; http needs Webhook:AllowPrivateAddresses.");
        }

        if (!Signature.TryReadSecret(Secret, out _))
            yield return new ValidationResult("Webhook:Secret must be whsec_ and 24 to 64 bytes in Base64.");
    }
}
