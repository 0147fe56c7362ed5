namespace Summarizer.Articles.Formats;

/// <summary>An address of the web, as documents name the page they were published on; it becomes a link for readers.</summary>
static class WebAddress
{
    /// <summary>Longer than any that a browser opens.</summary>
    const int MaxLength = 2000;

    /// <summary>The address when it is a whole one of the web; else null.</summary>
    public static string? Of(string? text) =>
        text?.Trim() is { Length: > 0 and <= MaxLength } address && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    /// <summary>
    /// The address that a document gives; of a page that was fetched only when it is of the same site, and else the one that it was fetched
    /// from.
    /// </summary>
    public static string? Of(string? given, string? fetched) => Of(fetched) is not { } from ? Of(given)
        : Of(given) is { } own && Site(own).Equals(Site(from), StringComparison.OrdinalIgnoreCase) ? own : from;

    static string Site(string address) =>
        new Uri(address).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
}
