using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Feeds;

/// <summary>The newest summaries, as feeds show them.</summary>
/// <param name="Id">The feed's own, the same under every address of the host.</param>
/// <param name="Home">Where the page is.</param>
/// <param name="Entries">Newest first.</param>
sealed record Feed(string Id, string Home, IReadOnlyList<FeedEntry> Entries)
{
    const string Title = "Summarizer";
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The feed as JSON Feed 1.1.</summary>
    public JsonObject ToJson(string self) => new()
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = Title,
        ["home_page_url"] = Home + "/",
        ["feed_url"] = self,
        ["items"] = new JsonArray([.. Entries.Select(Item)]),
    };

    /// <summary>The feed as Atom, in UTF-8.</summary>
    public byte[] ToAtom(string self)
    {
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", Id),
            new XElement(Atom + "title", Title),
            new XElement(Atom + "updated", Entries.Select(entry => entry.Summary.CreatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()),
            new XElement(Atom + "author", new XElement(Atom + "name", Title)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", self)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Home + "/")),
            Entries.Select(Entry));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes,
            new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            feed.Save(writer);
        }

        return bytes.ToArray();
    }

    static JsonNode Item(FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = entry.Id,
            ["url"] = entry.Link,
            ["title"] = entry.Summary.Headline,
            ["content_text"] = string.Join('\n', entry.Summary.KeyFacts.Select(fact => "• " + fact.Text)),
            ["date_published"] = entry.Summary.PublishedAt ?? entry.Summary.CreatedAt,
            ["date_modified"] = entry.Summary.CreatedAt,
            ["_proof"] = new JsonArray([.. entry.Summary.KeyFacts.Select(fact => JsonValue.Create(ProofWord.Of(fact.Proof)))]),
        };
        if (entry.Summary.Url is { } original)
            item["external_url"] = original;
        if ((entry.Summary.Byline ?? entry.Summary.Publisher) is { } author)
            item["authors"] = new JsonArray(new JsonObject { ["name"] = author });
        // What the format has no field for stands in an object with an underscore.
        if (entry.Summary.Publisher is { } publisher)
            item["_summarizer"] = new JsonObject { ["publisher"] = publisher };
        if (entry.Summary.Language is { } language)
            item["language"] = language;
        return item;
    }

    static XElement Entry(FeedEntry entry) => new(Atom + "entry",
        new XElement(Atom + "id", entry.Id),
        new XElement(Atom + "title", Legible(entry.Summary.Headline)),
        new XElement(Atom + "updated", entry.Summary.CreatedAt),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", entry.Link)),
        entry.Summary.PublishedAt is { } published ? new XElement(Atom + "published", published) : null,
        entry.Summary.Url is { } original
            ? new XElement(Atom + "link", new XAttribute("rel", "via"), new XAttribute("href", original)) : null,
        (entry.Summary.Byline ?? entry.Summary.Publisher) is { } author
            ? new XElement(Atom + "author", new XElement(Atom + "name", Legible(author))) : null,
        entry.Summary.Publisher is { } publisher ? new XElement(DublinCore + "publisher", Legible(publisher)) : null,
        new XElement(Atom + "content", new XAttribute("type", "xhtml"),
            entry.Summary.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
            new XElement(Xhtml + "div", new XElement(Xhtml + "ul",
                entry.Summary.KeyFacts.Select(fact => new XElement(Xhtml + "li", new XAttribute("class", ProofWord.Of(fact.Proof)),
                    Legible(fact.Text)))))));

    // XML cannot carry every character that a text can.
    static string Legible(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
}

/// <summary>A summary in a feed.</summary>
/// <param name="Id">The same under every address of the host.</param>
/// <param name="Link">Where it is, for people.</param>
/// <param name="Summary">The summary.</param>
sealed record FeedEntry(string Id, string Link, Summary Summary);
