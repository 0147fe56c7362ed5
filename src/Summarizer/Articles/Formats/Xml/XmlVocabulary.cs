using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Xml;

/// <summary>A vocabulary of news in XML, from <c>Resources/vocabularies.txt</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ItemElement">The local name of the element that is an article.</param>
/// <param name="Paths">The paths to the parts of an article, by part.</param>
sealed record XmlVocabulary(string Name, string ItemElement, ILookup<string, XmlPath> Paths)
{
    static readonly FrozenDictionary<string, XmlVocabulary> ByRoot = Load();

    /// <summary>The vocabulary whose documents have this root; null when it is none of news.</summary>
    public static XmlVocabulary? Of(string root) => ByRoot.GetValueOrDefault(root);

    static FrozenDictionary<string, XmlVocabulary> Load()
    {
        var sections = new List<(string Name, List<(string Part, string Value)> Lines)>();
        foreach (var line in EmbeddedResource.ReadLines("Articles/Resources/vocabularies.txt"))
        {
            if (line[0] == '[')
                sections.Add((line.Trim('[', ']'), []));
            else
                sections[^1].Lines.Add((line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]));
        }
        return sections
            .SelectMany(section => section.Lines.Where(line => line.Part == "root")
                .Select(root => (root.Value, XmlVocabulary: Of(section.Name, section.Lines))))
            .ToFrozenDictionary(entry => entry.Value, entry => entry.XmlVocabulary, StringComparer.OrdinalIgnoreCase);
    }

    static XmlVocabulary Of(string name, List<(string Part, string Value)> lines) => new(
        name, lines.First(line => line.Part == "item").Value,
        lines.Where(line => line.Part is not ("root" or "item")).ToLookup(line => line.Part, line => XmlPath.Parse(line.Value)));
}
