using System.ComponentModel.DataAnnotations;

namespace Summarizer.Web;

/// <summary>How HTTP behaves, section <c>Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>Asks for a summary at once when an article is uploaded over HTTP; for hosts that no storage event tells.</summary>
    public bool RequestWorkOnUpload { get; set; }

    /// <summary>The longest wait that <c>Prefer: wait=</c> grants, in seconds, 0 to 60.</summary>
    [Range(0, 60)]
    public int MaxWaitSeconds { get; set; } = 30;

    /// <summary>Where readers find the page, for the links in feeds; null to take what the request says.</summary>
    [RegularExpression("https?://[^?#]+")]
    public string? PublicUrl { get; set; }
}
