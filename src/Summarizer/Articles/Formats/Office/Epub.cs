using System.Xml;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats.Office;

/// <summary>A book or a saved article as EPUB: of its chapters, in reading order, the first with a text.</summary>
static class Epub
{
    const string Type = "application/epub+zip";

    /// <summary>Title pages and imprints have fewer words.</summary>
    const int MinWords = 40;

    /// <summary>Only so many chapters are looked at.</summary>
    const int MaxChapters = 30;

    public static readonly ArticleFormat Format = new(
        "EPUB",
        [Type],
        [".epub"],
        Tell.Bytes,
        bytes => Package.IsOfType(bytes, Type),
        upload => Bounded.Read(cancellation => Read(upload.Bytes, cancellation)))
    { Note = "the first chapter with a text" };

    static Document Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var package = new Package(bytes);
        var book = Contents.Of(package);
        var chapters = new List<Document>();
        foreach (var part in book.Chapters.Take(MaxChapters))
        {
            cancellation.ThrowIfCancellationRequested();
            if (package.Bytes(part) is { } page)
                chapters.Add(HtmlPage.ReadFragment(TextDecoder.Decode(new UploadedArticle(page), isMarkup: true)));
            if (chapters.Count(HasText) == 2)
                break;
        }
        var chapter = chapters.Find(HasText) ?? chapters.MaxBy(one => one.Text.Length)
            ?? throw new InvalidDataException("The book has no chapters.");
        var heading = chapter.Paragraphs is [{ Kind: ParagraphKind.Heading } first, ..]
            ? chapter.Text.Substring(first.Span.Start, first.Span.Length) : null;
        var isBook = chapters.Count(HasText) > 1;
        return (book.Metadata with
        {
            Title = isBook ? heading ?? book.Metadata.Title : book.Metadata.Title ?? heading,
            Publisher = book.Metadata.Publisher ?? (isBook && heading is not null ? book.Metadata.Title : null),
        }).On(chapter);
    }

    static bool HasText(Document chapter) => WordCount.Of(chapter.Text) >= MinWords;

    /// <summary>What a book says of itself, and its chapters in order.</summary>
    sealed record Contents(ArticleMetadata Metadata, IReadOnlyList<string> Chapters)
    {
        public static Contents Of(Package package)
        {
            var main = RootFile(package);
            using var xml = package.Xml(main) ?? throw new InvalidDataException($"The archive has no {main}.");
            var said = new Dictionary<string, string>(StringComparer.Ordinal);
            var pages = new Dictionary<string, string>(StringComparer.Ordinal);
            var chapters = new List<string>();
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "item" && xml.GetAttribute("media-type") is "application/xhtml+xml" or "text/html"
                    && xml.GetAttribute("properties")?.Contains("nav", StringComparison.Ordinal) != true
                    && xml.GetAttribute("id") is { } id && xml.GetAttribute("href") is { } href)
                {
                    pages.TryAdd(id, href);
                }
                else if (xml.LocalName == "itemref" && xml.GetAttribute("linear") != "no" && xml.GetAttribute("idref") is { } reference
                    && pages.TryGetValue(reference, out var page))
                {
                    chapters.Add(Resolve(main, page));
                }
                else if (xml.LocalName is "title" or "creator" or "date" or "language" or "publisher" && !xml.IsEmptyElement
                    && xml.LocalName is var name && Document.OnOneLine(xml.ReadString()) is { } value)
                {
                    said.TryAdd(name, value);
                }
            }
            return new Contents(new ArticleMetadata
            {
                Title = said.GetValueOrDefault("title"),
                Byline = BodyText.AuthorsIn(said.GetValueOrDefault("creator")),
                PublishedAt = Document.Moment(said.GetValueOrDefault("date")),
                Language = Document.LanguageOf(said.GetValueOrDefault("language")),
                Publisher = said.GetValueOrDefault("publisher"),
            }, chapters);
        }

        static string RootFile(Package package)
        {
            using var xml = package.Xml("META-INF/container.xml")
                ?? throw new InvalidDataException("The archive has no META-INF/container.xml.");
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "rootfile" } && xml.GetAttribute("full-path") is { } path)
                    return path;
            }
            throw new InvalidDataException("The archive names no root file.");
        }

        /// <summary>The part that a reference in another one means.</summary>
        static string Resolve(string from, string reference) =>
            Uri.UnescapeDataString(new Uri(new Uri("epub:///" + from), reference.Split('#')[0]).AbsolutePath.TrimStart('/'));
    }
}
