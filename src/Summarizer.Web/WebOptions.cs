using System.ComponentModel.DataAnnotations;

namespace Summarizer.Web;

/// <summary>How HTTP behaves, section <c>Web</c>.</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>Asks for a summary at once when an article is uploaded over HTTP; for hosts that no storage event tells.</summary>
    /// <remarks>
    /// Core Tools with Azurite are such a host: its blob trigger polls, and of uploads in a stream it never sees some (20 of 300 at
    /// intervals of 80 ms). So <c>local.settings.sample.json</c> sets this, and has the sweep every ten seconds for what is uploaded past
    /// HTTP. In Azure, Event Grid tells.
    /// </remarks>
    public bool RequestWorkOnUpload { get; set; }

    /// <summary>The longest wait that <c>Prefer: wait=</c> grants, in seconds, 0 to 60.</summary>
    [Range(0, 60)]
    public int MaxWaitSeconds { get; set; } = 30;

    /// <summary>Where readers find the page, for the links in feeds; null to take what the request says.</summary>
    [RegularExpression("https?://[^?#]+")]
    public string? PublicUrl { get; set; }

    /// <summary>The web sites, separated by semicolons, whose scripts may call the API; none unless set.</summary>
    public string? CorsOrigins { get; set; }

    /// <summary>The sites of <see cref="CorsOrigins"/>, one by one.</summary>
    public IReadOnlyList<string> Origins() =>
        (CorsOrigins ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var wrong in Origins().Where(origin => !IsOrigin(origin)))
            yield return new ValidationResult($"\"{wrong}\" in Web:CorsOrigins is no origin such as https://news.example, without a path.");
    }

    static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.GetLeftPart(UriPartial.Authority) == text;
}
