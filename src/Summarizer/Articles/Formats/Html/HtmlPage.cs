using System.Buffers;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Summarizer.Articles.Formats.Html;

/// <summary>A web page: its main text, found by SmartReader (a port of Readability), and what its head says about it.</summary>
static class HtmlPage
{
    /// <summary>More elements than an article's page has; beyond it, finding the article takes too long.</summary>
    const int MaxElements = 100_000;

    /// <summary>A shorter body in a page's data is a teaser.</summary>
    const int MinBody = 200;

    /// <summary>A page that shows less than this share of the body in its data does not show the article.</summary>
    const double MinShown = 0.6;

    static readonly SearchValues<string> Tags =
        SearchValues.Create(["<p", "<br", "<div", "<html", "<body", "<h1", "<article", "</"], StringComparison.OrdinalIgnoreCase);

    public static readonly ArticleFormat Format = new(
        "web page (HTML)",
        ["text/html", "application/xhtml+xml"],
        [".html", ".htm", ".xhtml"],
        Tell.Either,
        bytes => LooksLikePage(bytes.Span),
        upload => Bounded.Read(_ => Read(TextDecoder.Decode(upload, isMarkup: true))));

    /// <summary>Whether a text is marked up rather than written plainly.</summary>
    public static bool HasTags(string text) => text.AsSpan().ContainsAny(Tags);

    /// <summary>Reads markup that is all article.</summary>
    public static Document ReadFragment(string html) => Bounded.Read(_ => HtmlBlocks.Of(Parse(html).Body!).Build());

    static bool LooksLikePage(ReadOnlySpan<byte> bytes)
    {
        if (!TextDecoder.MayBeginWithTag(bytes))
            return false;
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).AsSpan()
            .TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith('<') && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    static Document Read(string html)
    {
        if (!HasTags(html))
            return new Document(html);
        using var page = Parse(html);
        var metadata = PageMetadata.Of(page);
        var paywall = Paywall.Of(page, metadata);
        var shown = HtmlBlocks.Of(ArticleElement.Find(page, () => Parse(html))).Build();
        return metadata.On(Fuller(paywall.Before(shown), metadata.Body));
    }

    /// <summary>
    /// What the page shows, unless its data for search engines tell much more: pages made by scripts show nothing, some others a part.
    /// </summary>
    static Document Fuller(Document shown, string? body)
    {
        if (body is null || body.Length < MinBody || shown.Text.Length > body.Length * MinShown)
            return shown;
        body = WebUtility.HtmlDecode(body);
        return HasTags(body) ? HtmlBlocks.Of(Parse(body).Body!).Build() : new Document(body);
    }

    static IHtmlDocument Parse(string html)
    {
        var page = new HtmlParser().ParseDocument(HtmlDepth.Limit(html));
        return page.All.Length <= MaxElements ? page
            : throw new RejectedArticleException(RejectionReason.TooLarge, $"The page has more than {MaxElements} elements.");
    }
}
