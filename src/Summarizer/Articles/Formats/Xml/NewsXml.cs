using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Summarizer.Articles.Formats.Xml;

/// <summary>News in XML, told by its root: NewsML-G2, NewsML 1, NITF, an item of RSS or Atom. Other XML is refused as such.</summary>
static partial class NewsXml
{
    /// <summary>News is not nested deeper.</summary>
    const int MaxDepth = 200;

    /// <summary>The most UTF-16 code units that are read.</summary>
    const long MaxLength = 64 << 20;

    /// <summary>Where the root element begins at the latest, in bytes.</summary>
    const int MaxProlog = 8192;

    // No document type is read, and no entity comes from elsewhere or is defined within.
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MaxLength,
        CheckCharacters = false,
    };

    public static readonly ArticleFormat Format = new(
        "news in XML (NewsML-G2, NewsML 1, NITF, RSS, Atom)",
        ["application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml"],
        [".xml", ".rss", ".atom", ".nitf", ".newsml"],
        Tell.Either,
        IsNewsOrUnknown,
        upload => Bounded.Read(cancellation => Read(TextDecoder.Decode(upload, isMarkup: true), cancellation)))
    { Note = "one article or one item of a feed" };

    /// <summary>
    /// Whether it is XML that is no web page: news by its root, or by its first line whatever else, to be refused as XML.
    /// </summary>
    static bool IsNewsOrUnknown(ReadOnlyMemory<byte> bytes)
    {
        if (!TextDecoder.MayBeginWithTag(bytes.Span))
            return false;
        var head = TextDecoder.Decode(bytes.Span[..Math.Min(bytes.Length, MaxProlog)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!head.StartsWith('<') || Root().Match(head) is not { Success: true } root)
            return false;
        var name = root.Groups["name"].Value;
        return XmlVocabulary.Of(name) is not null
            || (head.StartsWith("<?xml", StringComparison.Ordinal) && !name.Equals("html", StringComparison.OrdinalIgnoreCase));
    }

    static Document Read(string text, CancellationToken cancellation)
    {
        var xml = Parse(WithoutNamedEntities(text.TrimStart()), cancellation);
        var root = xml.Root!;
        var vocabulary = XmlVocabulary.Of(root.Name.LocalName) ?? throw new RejectedArticleException(RejectionReason.UnsupportedFormat,
            $"The file is XML{(PlainName().IsMatch(root.Name.LocalName) ? $" with the root <{root.Name.LocalName}>" : "")}, which is none of news. "
            + "Read are NewsML-G2, NewsML 1, NITF, RSS and Atom; upload the article as text or as a page.");
        var articles = root.DescendantsAndSelf()
            .Where(element => element.Name.LocalName.Equals(vocabulary.ItemElement, StringComparison.OrdinalIgnoreCase))
            .Select(item => (Item: item, Body: BodyOf(vocabulary, item))).Where(article => article.Body is not null).Take(MaxArticles)
                .ToList();
        if (articles.Count == 0)
            throw new RejectedArticleException(RejectionReason.Empty, $"The {vocabulary.Name} holds no article with a text.");
        if (articles.Count > 1)
        {
            throw SeveralArticles.In(
                vocabulary.Name, articles.Count, $"make a file of each <{vocabulary.ItemElement}>, within the same root");
        }

        return Metadata(vocabulary, articles[0].Item).On(articles[0].Body!);
    }

    /// <summary>No more are counted.</summary>
    const int MaxArticles = 1000;

    static Document? BodyOf(XmlVocabulary vocabulary, XElement item)
    {
        foreach (var path in vocabulary.Paths["body"])
        {
            // Pictures stand beside the text, with captions.
            var content = path.Elements(item).MaxBy(element => element.Value.Length);
            if (content is null || string.IsNullOrWhiteSpace(content.Value))
                continue;
            var text = CutText.Of(XmlMarkup.Of(content) ?? content.Value);
            var body = BodyText.Read(text.Text);
            if (!string.IsNullOrWhiteSpace(body.Text))
                return body with { Partial = text.IsCut ? PartialReason.CutShort : null };
        }
        return null;
    }

    static ArticleMetadata Metadata(XmlVocabulary vocabulary, XElement item)
    {
        return new ArticleMetadata
        {
            Title = First("title", BodyText.LineOf),
            Byline = First("byline", BodyText.AuthorsIn),
            PublishedAt = vocabulary.Paths["published"].SelectMany(path => path.Texts(item)).Select(Moment)
                .FirstOrDefault(moment => moment is not null),
            Publisher = First("publisher", BodyText.LineOf),
            Url = First("url", WebAddress.Of),
            Language = First("language", Document.LanguageOf),
        };

        string? First(string part, Func<string, string?> read) =>
            vocabulary.Paths[part].SelectMany(path => path.Texts(item)).Select(read).FirstOrDefault(text => text is not null);
    }

    static XDocument Parse(string text, CancellationToken cancellation)
    {
        using (var scan = XmlReader.Create(new StringReader(text), Settings))
        {
            while (scan.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (scan.Depth > MaxDepth)
                    throw new RejectedArticleException(RejectionReason.TooLarge, $"The XML is nested deeper than {MaxDepth} elements.");
            }
        }
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>HTML's names of characters, which feeds use though XML does not know them.</summary>
    static string WithoutNamedEntities(string text) =>
        text.Contains('&') ? NamedEntity().Replace(text, name => name.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;"
        ? name.Value : WebUtility.HtmlDecode(name.Value)) : text;

    /// <summary>A moment as NewsML 1 and NITF write it too: <c>20260302T080000+0100</c>.</summary>
    static DateTimeOffset? Moment(string text) => Document.Moment(BasicMoment().Replace(text.Trim(), "$1-$2-$3T$4:$5:$6"));

    [GeneratedRegex(@"^(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)",
        RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex(@"&[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.NonBacktracking)]
    private static partial Regex NamedEntity();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})", RegexOptions.NonBacktracking)]
    private static partial Regex BasicMoment();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.-]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainName();
}
