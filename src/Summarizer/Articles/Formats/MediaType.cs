using System.Net.Http.Headers;

namespace Summarizer.Articles.Formats;

/// <summary>The parts of a Content-Type that matter here.</summary>
static class MediaType
{
    /// <summary>The type without parameters, in lower case; empty when there is none.</summary>
    public static string Of(string? contentType) =>
        contentType?.Split(';', 2)[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>Whether it says nothing about the format: absent, or what storage and clients put there by default.</summary>
    public static bool IsUnspecific(string? contentType) =>
        Of(contentType) is "" or "application/octet-stream" or "binary/octet-stream" or "application/x-www-form-urlencoded" or "*/*";

    /// <summary>The declared charset, if any.</summary>
    public static string? Charset(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.CharSet?.Trim('"', '\'', ' ') : null;
}
