using System.Globalization;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>What is known about a kept summary, as a blob's metadata: ASCII, exact, small.</summary>
static class HeaderMetadata
{
    // Metadata of a blob may have 8 KB in all.
    const int LongestHeadline = 400;

    public static Dictionary<string, string> Of(ArticleName name, SummaryHeader header, string newest) => new()
    {
        ["name"] = Uri.EscapeDataString(name.Value),
        ["newest"] = newest,
        ["state"] = header.State.ToString(),
        ["sourceetag"] = Uri.EscapeDataString(header.SourceETag),
        ["sourcemodified"] = Time(header.SourceLastModified),
        ["sourcesha256"] = header.SourceSha256 ?? "-",
        ["fingerprint"] = Uri.EscapeDataString(header.Fingerprint),
        ["headline"] = Uri.EscapeDataString(header.Headline[..Math.Min(header.Headline.Length, LongestHeadline)]),
        ["engine"] = header.Engine ?? "-",
        ["degraded"] = header.Degraded ?? "-",
        ["createdat"] = Time(header.CreatedAt),
    };

    /// <summary>The header, or null when another program wrote the blob.</summary>
    public static SummaryHeader? Read(IDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue("state", out var state) || !Enum.TryParse<SummaryState>(state, out var parsed))
            return null;
        return new SummaryHeader(parsed, Text("sourceetag"), Instant("sourcemodified"), Optional("sourcesha256"), Text("fingerprint"), Text("headline"),
            Optional("engine"), Optional("degraded"), Instant("createdat"));

        string Text(string key) => Uri.UnescapeDataString(metadata.TryGetValue(key, out var value) ? value : "");
        string? Optional(string key) => metadata.TryGetValue(key, out var value) && value != "-" ? value : null;
        DateTimeOffset Instant(string key) => DateTimeOffset.TryParse(Text(key), CultureInfo.InvariantCulture, out var value) ? value : default;
    }

    /// <summary>The article's name, or null when it is none.</summary>
    public static ArticleName? Name(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("name", out var name) && ArticleName.TryParse(Uri.UnescapeDataString(name), out var parsed, out _) ? parsed : null;

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
