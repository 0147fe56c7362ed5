using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Summarizer.Articles.Formats;

/// <summary>A web page: its article, found by SmartReader, without what stands around it.</summary>
static partial class HtmlPage
{
    /// <summary>Deeper nesting than any page needs; the finder is recursive, so it is spared from more.</summary>
    const int MaxDepth = 256;

    /// <summary>Below so many characters a found article is doubted, and the whole page's paragraphs are looked at.</summary>
    const int FewCharacters = 250;

    public static Document Read(UploadedArticle upload) => Read(Decode(upload));

    public static Document Read(string html)
    {
        var page = new HtmlParser().ParseDocument(html.Length > 0 && Depth(html) > MaxDepth ? Flatten(html) : html);
        var language = page.DocumentElement.GetAttribute("lang");
        var source = page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content");
        var title = Title(page, source);
        // The finder changes the page it reads.
        var paragraphs = Paragraphs(page);
        var found = new Reader("https://localhost/", html.Length > 0 && Depth(html) > MaxDepth ? Flatten(html) : html).GetArticle();
        var text = found.IsReadable || found.Content is { Length: > 0 } ? HtmlBlocks.ToText(new HtmlParser().ParseDocument(found.Content ?? "").Body!) : "";
        if (text.Length < FewCharacters && paragraphs.Length > text.Length * 2)
            text = paragraphs;
        return new Document(text)
        {
            Title = title ?? found.Title,
            Byline = found.Byline ?? found.Author,
            PublishedAt = found.PublicationDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null,
            Source = source,
            Language = language is { Length: >= 2 } ? language[..2].ToLowerInvariant() : null,
        };
    }

    static string Decode(UploadedArticle upload)
    {
        var bytes = upload.Bytes.Span;
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        return PlainText.Decode(bytes, MediaType.Charset(upload.ContentType) ?? (MetaCharset().Match(head) is { Success: true } meta ? meta.Groups[1].Value : null));
    }

    static string? Title(IDocument page, string? source)
    {
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.QuerySelector("h1")?.TextContent ?? page.Title;
        title = title is null ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (string.IsNullOrEmpty(title))
            return null;
        // "Bridge opens | The Daily Bugle": the site's name is not part of the title.
        var cut = title.LastIndexOfAny(['|', '–', '—', '-', '•']);
        return cut > 15 && title[cut - 1] == ' ' && (source is null || title[(cut + 1)..].Contains(source, StringComparison.OrdinalIgnoreCase)) ? title[..cut].TrimEnd() : title;
    }

    static string Paragraphs(IDocument page) => string.Join("\n\n", page.QuerySelectorAll("p")
        .Select(p => HtmlBlocks.ToText(p)).Where(p => p.Length > 60));

    /// <summary>How deep elements nest that have to be closed, in one pass over the characters.</summary>
    static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        foreach (var tag in Tags().EnumerateMatches(html))
        {
            var closing = html[tag.Index + 1] == '/';
            depth = Math.Max(0, depth + (closing ? -1 : 1));
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    static string Flatten(string html) => Tags().Replace(html, "<p>");

    [GeneratedRegex("""charset\s{0,4}=\s{0,4}["']?([\w-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("</?(?:div|span|section|article|table|ul|ol|b|i|u|em|strong|font|a|blockquote|center|main|aside|header|dl|small|big|sub|sup|fieldset|form|nav|figure)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
