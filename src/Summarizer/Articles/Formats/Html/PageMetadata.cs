using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>What a page says about its article: in its meta elements, or in the data (JSON-LD) for search engines.</summary>
sealed record PageMetadata(string? Title, string? Byline, DateTimeOffset? PublishedAt, string? Source, string? Language)
{
    /// <summary>What stands between a title and the name of the site.</summary>
    static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "];

    /// <summary>A site's name is not longer.</summary>
    const int MaxSiteWords = 5;

    public static PageMetadata Of(IHtmlDocument page)
    {
        var data = LinkedData(page);
        var source = Meta(page, "og:site_name") ?? data.GetValueOrDefault("publisher");
        var byline = Meta(page, "author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl") is { } author && !author.Contains("://", StringComparison.Ordinal)
            ? author : data.GetValueOrDefault("author");
        return new PageMetadata(
            TitleOf(page, source, data),
            byline?.StartsWith("By ", StringComparison.OrdinalIgnoreCase) == true ? byline[3..] : byline,
            Document.Moment(Meta(page, "article:published_time", "datePublished", "parsely-pub-date", "dc.date", "pubdate", "date")
                ?? data.GetValueOrDefault("datePublished") ?? page.QuerySelector("article time[datetime]")?.GetAttribute("datetime")),
            source,
            Document.LanguageOf(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang") ?? Meta(page, "og:locale")));
    }

    /// <summary>The document with what the page says about it.</summary>
    public Document On(Document document) =>
        document with { Title = Title, Byline = Byline, PublishedAt = PublishedAt, Source = Source, Language = Language };

    static string? TitleOf(IHtmlDocument page, string? source, Dictionary<string, string> data)
    {
        var headings = page.QuerySelectorAll("h1");
        var heading = headings.Length == 1 ? Document.Line(headings[0].TextContent) : null;
        var title = Meta(page, "og:title", "twitter:title") ?? data.GetValueOrDefault("headline") ?? Document.Line(page.Title);
        return title is null ? heading : WithoutSite(title, source, heading);
    }

    /// <summary>A title without " - Site name": what the page calls its site, or what its only first-level heading leaves out too.</summary>
    static string WithoutSite(string title, string? source, string? heading)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (name, rest) = (title[(at + separator.Length)..].Trim(), title[..at].Trim());
            var isSite = name.Equals(source, StringComparison.OrdinalIgnoreCase) || rest.Equals(heading, StringComparison.OrdinalIgnoreCase)
                || (separator is " | " or " :: " or " » " && name.Split(' ').Length <= MaxSiteWords && name.Length < rest.Length);
            if (isSite)
                return WithoutSite(rest, source, heading);
        }
        return title;
    }

    static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.Head?.GetElementsByTagName("meta") ?? Enumerable.Empty<IElement>())
            {
                if ((name.Equals(meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase)
                    || name.Equals(meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase)) && Document.Line(meta.GetAttribute("content")) is { } value)
                    return value;
            }
        }
        return null;
    }

    /// <summary>The few facts of the first article in the page's JSON-LD; what is malformed is as if it were not there.</summary>
    static Dictionary<string, string> LinkedData(IHtmlDocument page)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(10))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                Collect(json.RootElement, facts, depth: 0);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
            }
        }
        return facts;
    }

    static void Collect(JsonElement element, Dictionary<string, string> facts, int depth)
    {
        if (depth > 3)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, facts, depth + 1);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("@graph", out var graph))
            Collect(graph, facts, depth + 1);
        if (!element.TryGetProperty("headline", out _) || !element.TryGetProperty("datePublished", out _))
            return;
        foreach (var name in (ReadOnlySpan<string>)["headline", "datePublished", "author", "publisher"])
        {
            if (element.TryGetProperty(name, out var value) && Document.Line(NameOf(value)) is { } text)
                facts.TryAdd(name, text);
        }
    }

    static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? NameOf(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(NameOf).Where(name => name is not null)),
        _ => null,
    };
}
