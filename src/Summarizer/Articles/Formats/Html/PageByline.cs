using AngleSharp.Dom;
using Summarizer.Articles.Cleaning;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Html;

/// <summary>Who wrote a page's article: as its data say, or as the page shows it near its heading.</summary>
static class PageByline
{
    static readonly string[] Classes =
        ["byline", "by-line", "author", "writer", "reporter", "contributor", "autor", "auteur", "redakteur", "autore", "firma", "signature",
            "verfasser", "journalist", "skribent", "schrijver", "username"];

    /// <summary>Classes that have "author" in them and hold no name.</summary>
    static readonly string[] Beside =
        ["authority", "bio", "avatar", "image", "social", "twitter", "follow", "role", "title", "desc", "excerpt", "gear", "more",
            "link-list", "email"];

    /// <summary>Authors of one article stand this close to one another, counted in elements.</summary>
    const int MaxGap = 25, MaxAuthors = 8;

    /// <summary>The byline of a page; null when nobody is named but the site itself.</summary>
    /// <param name="head">What stands around the heading.</param>
    /// <param name="declared">The authors that the page's data name, those of a better source first.</param>
    /// <param name="site">The site's name.</param>
    public static string? Of(PageHead head, IEnumerable<IReadOnlyList<string>> declared, string? site)
    {
        var all = declared.Select(authors => Joined(authors, site)).OfType<string>().ToList();
        // The house is named where nobody else is.
        var named = all.Find(authors => !Outlets.HasWord(authors)) ?? all.FirstOrDefault();
        var shown = Shown(head, Marked, site) ?? Shown(head, Linked, site);
        if (shown is null)
            return named ?? Shown(head, Classed, site);
        // What the page shows names all of them, data often the first or the house.
        return named is not null && (named.Contains(shown, StringComparison.OrdinalIgnoreCase) || IsOwn(shown, named)) ? named : shown;
    }

    /// <summary>Whether what is shown is a page of the author's: "Ada Quill’s Stories".</summary>
    static bool IsOwn(string shown, string author) =>
        shown.StartsWith(author, StringComparison.OrdinalIgnoreCase) && shown.AsSpan(author.Length) is ['\'' or '’', 's', ..];

    static bool Marked(IElement element) =>
        Has(element, "rel", "author") || Has(element, "itemprop", "author") || Has(element, "itemprop", "creator");

    static bool Linked(IElement element) => element.LocalName == "a" && IsNamed(element);

    static bool Classed(IElement element) => IsNamed(element)
        || (element.LocalName == "address"
            && Document.OnOneLine(element.TextContent) is { } line && Byline.AreNames(line) && line.Contains(' '))
        || (element.LocalName is "p" or "div" or "span" && element.ChildElementCount <= 3 && OpenedText(element) is not null);

    static bool IsNamed(IElement element) => PageHead.IsNamedBy(element, Classes) && !PageHead.IsNamedBy(element, Beside);

    static string? OpenedText(IElement element) => PageHead.Text(element) is { Length: < 100 } text ? Byline.Opened(text) : null;

    /// <summary>The names in the nearest element of a kind and in those beside it.</summary>
    static string? Shown(PageHead head, Func<IElement, bool> test, string? site)
    {
        var names = new List<string>();
        var (first, last) = (0, 0);
        foreach (var (element, place) in head.Where(test))
        {
            if (names.Count > 0 && (place < first - MaxGap || place > last + MaxGap) || names.Count == MaxAuthors)
                continue;
            // The name alone, where it is marked within; else what the element says.
            var inner = element.QuerySelector("[itemprop=name], [rel=author]") is { } name && name != element ? name : element;
            if (Clean(inner.LocalName == "a" ? Document.OnOneLine(inner.TextContent) : PageHead.Text(inner), site) is not { } author)
                continue;
            (first, last) = names.Count == 0 ? (place, place) : (Math.Min(first, place), Math.Max(last, place));
            if (!names.Any(known => known.Contains(author, StringComparison.OrdinalIgnoreCase)))
            {
                names.RemoveAll(known => author.Contains(known, StringComparison.OrdinalIgnoreCase));
                names.Add(author);
            }
        }
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    static string? Joined(IReadOnlyList<string> authors, string? site)
    {
        var names = authors.Select(author => Clean(author, site)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxAuthors).ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    static string? Clean(string? text, string? site) => Byline.Cleaned(text) is { } names && !PageTitle.IsSite(names, site) ? names : null;

    static bool Has(IElement element, string attribute, string value) =>
        element.GetAttribute(attribute) is { } have && have.Split(' ').Contains(value, StringComparer.OrdinalIgnoreCase);
}
