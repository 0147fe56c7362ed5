using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>
/// The contents of a page's meta elements by <c>property</c>, <c>name</c> or <c>itemprop</c>, wherever in the page they stand.
/// </summary>
sealed class MetaElements
{
    readonly Dictionary<string, List<string>> byName = new(StringComparer.OrdinalIgnoreCase);

    public static MetaElements Of(IHtmlDocument page)
    {
        var elements = new MetaElements();
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            // Those within an item that is marked up (a comment, an image) say something about that.
            if (Document.OnOneLine(meta.GetAttribute("content")) is not { } content || IsOfOtherItem(meta))
                continue;
            foreach (var name in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(name) is { Length: > 0 } key)
                    (elements.byName.TryGetValue(key.Trim(), out var contents) ? contents : elements.byName[key.Trim()] = []).Add(content);
            }
        }
        return elements;
    }

    /// <summary>The first content under a name.</summary>
    public string? this[string name] => byName.TryGetValue(name, out var contents) ? contents[0] : null;

    /// <summary>The first content under the first of some names that there is.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { } content)
                return content;
        }
        return null;
    }

    /// <summary>The contents under each of some names, addresses left out.</summary>
    public IEnumerable<IReadOnlyList<string>> All(params string[] names) =>
        names.Select(name => byName.GetValueOrDefault(name, []).Where(content => !content.Contains("://", StringComparison.Ordinal))
            .Distinct().ToList());

    static bool IsOfOtherItem(IElement meta)
    {
        for (var at = meta.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.GetAttribute("itemtype") is { } type)
            {
                return !(type.Contains("Article", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("Posting", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("WebPage", StringComparison.OrdinalIgnoreCase));
            }
        }
        return false;
    }
}
