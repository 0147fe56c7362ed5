using System.ComponentModel.DataAnnotations;

namespace Summarizer.Web.Fetching;

/// <summary>Whether and how pages are fetched whose address somebody gives instead of a file, section <c>Fetch</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>Whether pages are fetched at all. The deployment in <c>infra</c> says no unless told otherwise.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Fetches from this machine and from private networks too, at any port: for intranets.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Keeps to what a site's <c>robots.txt</c> asks of programs (RFC 9309).</summary>
    public bool KeepRobots { get; set; } = true;

    /// <summary>The longest that a page may take, with its redirects and its <c>robots.txt</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
