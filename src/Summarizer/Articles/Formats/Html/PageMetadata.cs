using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>
/// What a page says about its article: in its meta elements, in its data for search engines (JSON-LD, microdata), or beside its heading.
/// </summary>
sealed record PageMetadata(string? Title, string? Byline, DateTimeOffset? PublishedAt, string? Source, string? Url, string? Language,
    string? Body, bool IsForSubscribers)
{
    /// <summary>Reads it all; before the search for the article's element, which takes the page apart.</summary>
    public static PageMetadata Of(IHtmlDocument page)
    {
        var meta = MetaElements.Of(page);
        var data = LinkedData.Of(page);
        var language = Tag(page.DocumentElement.GetAttribute("lang")) ?? Tag(page.DocumentElement.GetAttribute("xml:lang"))
            ?? Tag(meta["og:locale"]) ?? Tag(meta["content-language"]);
        var url = Address(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(meta["og:url"]) ?? Address(data.Url);
        var source = SiteName(meta["og:site_name"]) ?? data.Publisher ?? meta["application-name"];
        var (title, isElement) = TitleOf(page, meta, data);
        var head = PageHead.Of(page, title);
        return new PageMetadata(
            title is null ? head.Heading : PageTitle.Of(title, source, url is null ? null : new Uri(url).Host, head.Heading, isElement),
            PageByline.Of(head, [.. meta.All("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
                "sailthru.author", "byl", "dcsext.author", "author.name", "article_author"), data.Authors], source),
            PageDate.Of(head, [meta.First("article:published_time", "datePublished", "og:datePublished", "parsely-pub-date",
                "article.published", "og:pubdate", "pubdate", "publish-date", "publishdate", "published_at",
                "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pub_date", "article_date_original",
                    "cXenseParse:recs:publishtime", "DCSext.articleFirstPublished"),
                data.Published, meta.First("date", "published", "dateCreated")], language) ?? PageDate.InAddress(url),
            source,
            url,
            language,
            data.ArticleBody,
            data.IsForSubscribers || meta["article:content_tier"] == "locked");
    }

    /// <summary>The document with what the page says about it.</summary>
    public Document On(Document document) => document with
    {
        Title = Title,
        Byline = Byline,
        PublishedAt = PublishedAt,
        Source = Source,
        Url = Url,
        Language = Document.LanguageOf(Language),
    };

    /// <summary>A title, and whether it is the title element's.</summary>
    static (string? Title, bool IsElement) TitleOf(IHtmlDocument page, MetaElements meta, LinkedData data)
    {
        var element = Document.OnOneLine(page.Title);
        if (meta.First("og:title", "twitter:title") is { } title)
            return (title, false);
        // Some data for search engines give a description for the headline.
        return data.Headline is { } headline && (element is null || element.Contains(headline, StringComparison.OrdinalIgnoreCase)
            || page.QuerySelector("h1") is not { } heading
            || headline.Equals(Document.OnOneLine(heading.TextContent), StringComparison.OrdinalIgnoreCase)) ? (headline, false)
            : (element, true);
    }

    static string? Tag(string? language) => Document.LanguageOf(language) is null ? null : language!.Trim();

    /// <summary>Some sites give their address or their account for their name.</summary>
    static string? SiteName(string? name) =>
        name is null || name.StartsWith('@') || name.Contains("://", StringComparison.Ordinal) ? null : name;

    static string? Address(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
