using System.Globalization;
using System.Text;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>What is known about a kept summary, as a blob's metadata: ASCII, exact, small.</summary>
static class HeaderMetadata
{
    // Metadata of a blob may have 8 KB in all.
    const int LongestHeadline = 400;

    // As RFC 2047 marks it. No text that is escaped for a URL begins like this.
    const string Base64Mark = "=?utf-8?B?", EndMark = "?=";

    /// <summary>The metadata of a summary.</summary>
    public static Dictionary<string, string> Of(SummaryHeader header, NewestKey newest) => new()
    {
        ["newest"] = newest.ToString(),
        ["state"] = header.State.ToString(),
        ["sourceetag"] = Ascii(header.SourceETag),
        ["sourcemodified"] = Time(header.SourceLastModified),
        ["sourcesha256"] = header.SourceSha256 ?? "-",
        ["fingerprint"] = Ascii(header.Fingerprint),
        ["headline"] = Ascii(header.Headline[..Math.Min(header.Headline.Length, LongestHeadline)]),
        ["engine"] = header.Engine ?? "-",
        ["degraded"] = header.Degraded ?? "-",
        ["createdat"] = Time(header.CreatedAt),
    };

    /// <summary>The metadata of an entry of the newest-first order: its key has only a hash of the name.</summary>
    public static Dictionary<string, string> OfEntry(ArticleName name, SummaryHeader header, NewestKey newest) =>
        new(Of(header, newest)) { ["name"] = Ascii(name.Value) };

    /// <summary>The header, or null when another program wrote the blob.</summary>
    public static SummaryHeader? Read(IDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue("state", out var state) || !Enum.TryParse<SummaryState>(state, out var parsed))
            return null;
        return new SummaryHeader(parsed, Text("sourceetag"), Instant("sourcemodified"), Optional("sourcesha256"), Text("fingerprint"), Text("headline"),
            Optional("engine"), Optional("degraded"), Instant("createdat"));

        string Text(string key) => FromAscii(metadata.TryGetValue(key, out var value) ? value : "");
        string? Optional(string key) => metadata.TryGetValue(key, out var value) && value != "-" ? value : null;
        DateTimeOffset Instant(string key) => DateTimeOffset.TryParse(Text(key), CultureInfo.InvariantCulture, out var value) ? value : default;
    }

    /// <summary>The article's name, or null when it is none.</summary>
    public static ArticleName? Name(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("name", out var name) && ArticleName.TryParse(FromAscii(name), out var parsed, out _) ? parsed : null;

    /// <summary>A text escaped for a URL, or in Base64 where that is shorter: in the scripts that a URL spends nine characters on each letter of.</summary>
    static string Ascii(string text)
    {
        var escaped = Uri.EscapeDataString(text);
        var base64 = Base64Mark + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) + EndMark;
        return base64.Length < escaped.Length ? base64 : escaped;
    }

    static string FromAscii(string value)
    {
        if (value.Length < Base64Mark.Length + EndMark.Length || !value.StartsWith(Base64Mark, StringComparison.Ordinal) || !value.EndsWith(EndMark, StringComparison.Ordinal))
            return Uri.UnescapeDataString(value);
        var bytes = new byte[value.Length];
        // Another program may have written what only looks like ours.
        return Convert.TryFromBase64String(value[Base64Mark.Length..^EndMark.Length], bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : value;
    }

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
