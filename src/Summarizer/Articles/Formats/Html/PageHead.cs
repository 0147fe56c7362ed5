using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>What stands around the heading of a page: there it shows who wrote the article and when.</summary>
sealed class PageHead
{
    /// <summary>How many elements behind the heading still belong to the article's head; before it there are fewer.</summary>
    const int MaxBehind = 400, MaxBefore = 60;

    /// <summary>What such an element holds is short.</summary>
    const int MaxLength = 200;

    /// <summary>
    /// Words in classes and ids of what surrounds an article: comments, and teasers of others with authors and days of their own.
    /// </summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign = FrozenSet.ToFrozenSet(
        ["comment", "comments", "commentlist", "related", "recommended", "recommendations", "recirc", "recirculation", "trending",
            "popular", "sidebar", "teaser", "teasers", "promo",
         "newsletter", "carousel", "breaking", "latest", "river", "ticker", "rail", "feed", "mostread", "card", "cards", "infobox"],
             StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string> ForeignElements =
        FrozenSet.ToFrozenSet(["aside", "nav", "figure", "figcaption", "form", "blockquote"]);

    readonly List<(IElement Element, int Place)> elements = [];

    /// <summary>The elements that the main heading stands in.</summary>
    HashSet<IElement> around = [];

    PageHead()
    {
    }

    /// <summary>The page's main heading, on one line; null when none can be told.</summary>
    public string? Heading { get; private init; }

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title, with which the main heading is told from others.</param>
    public static PageHead Of(IHtmlDocument page, string? title)
    {
        var main = MainHeading(page, title);
        var head = new PageHead { Heading = Document.OnOneLine(main?.TextContent),
            around = main is null ? [] : [.. main.Ancestors().OfType<IElement>()] };
        var (place, at) = (0, -1);
        foreach (var element in page.Body?.QuerySelectorAll("*") ?? Enumerable.Empty<IElement>())
        {
            place++;
            if (element == main)
                at = place;
            head.elements.Add((element, place));
        }
        if (main is not null)
            head.elements.RemoveAll(entry => entry.Place < at - MaxBefore || entry.Place > at + MaxBehind);
        head.elements.Sort((a, b) => Distance(a.Place).CompareTo(Distance(b.Place)));
        return head;

        int Distance(int where) => where >= at ? where - at : (at - where) * (MaxBehind / MaxBefore);
    }

    /// <summary>The elements that a test is true of, the one nearest to the heading first; none of comments or of other articles.</summary>
    public IEnumerable<(IElement Element, int Place)> Where(Func<IElement, bool> test) =>
        elements.Where(entry => test(entry.Element) && !IsForeign(entry.Element));

    /// <summary>Whether a class, an id or the like of an element holds one of some words.</summary>
    public static bool IsNamedBy(IElement element, ReadOnlySpan<string> words)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["class", "id", "data-testid", "data-component"])
        {
            if (element.GetAttribute(attribute) is not { Length: > 0 } value)
                continue;
            foreach (var word in words)
            {
                if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    /// <summary>An element's text on one line, its parts apart; null when there is none, or much more than a line.</summary>
    public static string? Text(IElement element)
    {
        var parts = new List<string>();
        var length = 0;
        foreach (var text in element.Descendants().OfType<IText>()
            .Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "svg" or "title")))
        {
            if (Document.OnOneLine(text.Data) is not { } line)
                continue;
            parts.Add(line);
            if ((length += line.Length) > MaxLength)
                return null;
        }
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    static IElement? MainHeading(IHtmlDocument page, string? title)
    {
        var headings = page.QuerySelectorAll("h1, h2, h3").Where(heading => Document.OnOneLine(heading.TextContent) is not null).Take(100)
            .OrderBy(heading => heading.LocalName, StringComparer.Ordinal).ToList();
        return headings.FirstOrDefault(heading => title is not null && Document.OnOneLine(heading.TextContent) is { Length: > 8 } line
            && title.Contains(line, StringComparison.OrdinalIgnoreCase))
            ?? headings.FirstOrDefault(heading => heading.GetAttribute("itemprop") == "headline")
            ?? headings.FirstOrDefault(heading => heading.LocalName == "h1" && Document.OnOneLine(heading.TextContent)!.Length > 25);
    }

    bool IsForeign(IElement element)
    {
        for (var at = element; at is not null && !around.Contains(at); at = at.ParentElement)
        {
            if (ForeignElements.Contains(at.LocalName)
                || (at.LocalName is not ("body" or "article" or "main") && (IsForeign(at.ClassName) || IsForeign(at.Id))))
            {
                return true;
            }
        }
        return false;
    }

    static bool IsForeign(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        foreach (var word in names.AsSpan().SplitAny(" -_"))
        {
            if (Foreign.Contains(names.AsSpan()[word]))
                return true;
        }
        return false;
    }
}
