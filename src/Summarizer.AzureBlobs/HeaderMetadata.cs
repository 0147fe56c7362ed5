using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>
/// What is known about a kept summary, as a blob's metadata: ASCII, exact, small, and sealed together with the blob's content.
/// </summary>
static class HeaderMetadata
{
    // Metadata of a blob may have 8 KB in all.
    const int LongestHeadline = 400, LongestPublisher = 100;

    // As RFC 2047 marks it. No text that is escaped for a URL begins like this.
    const string Base64Mark = "=?utf-8?B?", EndMark = "?=";

    const string Seal = "seal";

    /// <summary>The metadata of a summary, or of its entry in the newest-first order.</summary>
    /// <param name="name">The article.</param>
    /// <param name="header">What is known.</param>
    /// <param name="newest">The key of the entry.</param>
    /// <param name="contentHash">What <see cref="HashOf"/> says of the blob's content.</param>
    public static Dictionary<string, string> Of(ArticleName name, SummaryHeader header, NewestKey newest, byte[] contentHash)
    {
        var metadata = new Dictionary<string, string>
        {
            ["name"] = Ascii(name.Value),
            ["newest"] = newest.ToString(),
            ["state"] = header.State.ToString(),
            ["reason"] = header.Reason?.ToString() ?? "-",
            ["sourceetag"] = Ascii(header.SourceETag),
            ["sourcemodified"] = Time(header.SourceLastModified),
            ["sourcesha256"] = header.SourceSha256 ?? "-",
            ["fingerprint"] = Ascii(header.Fingerprint),
            ["headline"] = Ascii(header.Headline[..Math.Min(header.Headline.Length, LongestHeadline)]),
            ["engine"] = header.Engine ?? "-",
            ["degraded"] = header.Degraded ?? "-",
            ["createdat"] = Time(header.CreatedAt),
        };
        if (header.Language is { } language)
            metadata["language"] = Ascii(language);
        if (header.Publisher is { } publisher)
            metadata["publisher"] = Ascii(publisher[..Math.Min(publisher.Length, LongestPublisher)]);
        metadata[Seal] = SealOf(metadata, contentHash);
        return metadata;
    }

    /// <summary>The header, or null when another program wrote the blob, or changed its metadata or its content.</summary>
    public static SummaryHeader? Read(IDictionary<string, string> metadata, byte[]? contentHash)
    {
        if (!Enum.TryParse<SummaryState>(Text("state"), out var state) || state is not (SummaryState.Summarized or SummaryState.Rejected)
            || !TryTime("sourcemodified", out var modified) || !TryTime("createdat", out var created))
        {
            return null;
        }
        // What was written before there were seals has none.
        if (metadata.TryGetValue(Seal, out var seal) && (contentHash is null || seal != SealOf(metadata, contentHash)))
            return null;
        return new SummaryHeader(state, Text("sourceetag"), modified, Optional("sourcesha256"), Text("fingerprint"), Text("headline"),
            Optional("engine"), Optional("degraded"), created)
        {
            Reason = Enum.TryParse<RejectionReason>(Text("reason"), out var reason) ? reason : null,
            Language = Text("language") is { Length: > 0 } language ? language : null,
            Publisher = Text("publisher") is { Length: > 0 } publisher ? publisher : null,
        };

        string Text(string key) => FromAscii(metadata.TryGetValue(key, out var value) ? value : "");
        string? Optional(string key) => metadata.TryGetValue(key, out var value) && value != "-" ? value : null;
        bool TryTime(string key, out DateTimeOffset time) => DateTimeOffset.TryParse(Text(key), CultureInfo.InvariantCulture, out time);
    }

    /// <summary>The article's name, or null when there is none.</summary>
    public static ArticleName? Name(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("name", out var name) && FromAscii(name) is { Length: > 0 } text ? ArticleName.OfBlob(text) : null;

    /// <summary>The hash of a blob's content that storage keeps and lists with it.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "Storage keeps no other hash; it finds accidents, and nobody trusts it.")]
    public static byte[] HashOf(ReadOnlyMemory<byte> content) => MD5.HashData(content.Span);

    static string SealOf(IDictionary<string, string> metadata, byte[] contentHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, value) in metadata.Where(item => item.Key != Seal).OrderBy(item => item.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{key}={value}\n"));
        hash.AppendData(contentHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }

    /// <summary>
    /// A text escaped for a URL, or in Base64 where that is shorter: in the scripts that a URL spends nine characters on each letter of.
    /// </summary>
    static string Ascii(string text)
    {
        var escaped = Uri.EscapeDataString(text);
        var base64 = Base64Mark + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) + EndMark;
        return base64.Length < escaped.Length ? base64 : escaped;
    }

    static string FromAscii(string value)
    {
        if (value.Length < Base64Mark.Length + EndMark.Length || !value.StartsWith(Base64Mark, StringComparison.Ordinal)
            || !value.EndsWith(EndMark, StringComparison.Ordinal))
        {
            return Uri.UnescapeDataString(value);
        }

        var bytes = new byte[value.Length];
        // Another program may have written what only looks like ours.
        return Convert.TryFromBase64String(value[Base64Mark.Length..^EndMark.Length], bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length) : value;
    }

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
