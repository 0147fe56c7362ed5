using System.Text;
using System.Xml.Linq;

namespace Summarizer.Articles.Formats.Xml;

/// <summary>A path as <c>Resources/vocabularies.txt</c> has it: over local names in any case, to elements or to an attribute.</summary>
/// <param name="Steps">The names of the elements, the first one first.</param>
/// <param name="Attribute">The attribute at the end, if any.</param>
/// <param name="IsDeep">Whether the first element stands anywhere below the start.</param>
/// <param name="IsOfDocument">Whether the start is the document, not the article.</param>
sealed record XmlPath(string[] Steps, string? Attribute, bool IsDeep, bool IsOfDocument)
{
    public static XmlPath Parse(string text)
    {
        var (isDeep, isOfDocument) = (text.StartsWith("//", StringComparison.Ordinal) || text[0] == '^', text[0] == '^');
        var path = text.TrimStart('/', '^').Split('@');
        return new XmlPath(path[0].Split('/', StringSplitOptions.RemoveEmptyEntries), path.Length > 1 ? path[1] : null,
            isDeep, isOfDocument);
    }

    /// <summary>The elements it leads to from an article.</summary>
    public IEnumerable<XElement> Elements(XElement article)
    {
        var start = IsOfDocument ? article.Document!.Root! : article;
        if (Steps.Length == 0)
            return [start];
        var found = (IsDeep ? start.DescendantsAndSelf() : start.Elements()).Where(element => Is(element, Steps[0]));
        foreach (var step in Steps.Skip(1))
            found = found.Elements().Where(element => Is(element, step));
        return found;
    }

    /// <summary>The texts it leads to, those that are empty left out.</summary>
    public IEnumerable<string> Texts(XElement article) => Elements(article)
        // Of the links of a feed's entry, the one to the page itself.
        .Where(element => element.Attribute("rel") is null or { Value: "alternate" or "irel:alternate" or "canonical" })
        .Select(element => Attribute is null ? Spaced(element)
        : element.Attributes().FirstOrDefault(one => IsNamed(one.Name.LocalName, Attribute))?.Value)
        .OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The text, with a space where one element's letters follow another's: a name, and a role.</summary>
    static string Spaced(XElement element)
    {
        if (!element.HasElements)
            return element.Value;
        var text = new StringBuilder();
        foreach (var part in element.DescendantNodes().OfType<XText>().Where(part => part.Value.Length > 0))
        {
            if (text.Length > 0 && char.IsLetter(text[^1]) && char.IsLetter(part.Value[0]))
                text.Append(' ');
            text.Append(part.Value);
        }
        return text.ToString();
    }

    static bool Is(XElement element, string step)
    {
        var colon = step.IndexOf(':');
        return IsNamed(element.Name.LocalName, step[(colon + 1)..])
            && (colon < 0 ? !IsOfMedia(element) : element.GetPrefixOfNamespace(element.Name.Namespace) == step[..colon]);
    }

    static bool IsNamed(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>Feeds name the titles and texts of pictures, and the excerpts of posts, as those of articles.</summary>
    static bool IsOfMedia(XElement element) => element.GetPrefixOfNamespace(element.Name.Namespace) is "media" or "itunes" or "excerpt";
}
