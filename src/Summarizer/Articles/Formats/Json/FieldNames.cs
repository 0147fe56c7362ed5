using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Json;

/// <summary>The paths of <c>Resources/fields.txt</c>: what documents call the parts of an article.</summary>
static class FieldNames
{
    /// <summary>Compares as people vary names: <c>publishedAt</c>, <c>published_at</c> and <c>Published-At</c> are one.</summary>
    public static IEqualityComparer<string> Alike { get; } = new LooseNames();

    static readonly FrozenDictionary<string, string[][]> Sections = Load();

    public static string[][] Bodies { get; } = Sections["body"];

    public static string[][] Teasers { get; } = Sections["teaser"];

    /// <summary>The names that paths to bodies and teasers begin with.</summary>
    public static FrozenSet<string> BodyBeginnings { get; } = Beginnings(Bodies);

    public static FrozenSet<string> TeaserBeginnings { get; } = Beginnings(Teasers);

    public static string[][] Titles { get; } = Sections["title"];

    public static string[][] Bylines { get; } = Sections["byline"];

    public static string[][] Dates { get; } = Sections["published"];

    public static string[][] Publishers { get; } = Sections["publisher"];

    public static string[][] Urls { get; } = Sections["url"];

    public static string[][] Languages { get; } = Sections["language"];

    /// <summary>Whether what has this name may be a tree of an editor's nodes.</summary>
    public static bool IsTree(string name) => name is "body" or "content" or "story" or "markdown" or "text" or "json";

    /// <summary>Whether what has this name is an array of the pieces of a body.</summary>
    public static bool ArePieces(string name) =>
        Bare(name) is "paragraphs" or "sections" or "contentBlocks" or "bodyBlocks" or "storyElements" or "blocks" or "components"
        or "chapters";

    static FrozenSet<string> Beginnings(string[][] paths) => paths.Select(path => path[0]).ToFrozenSet(Alike);

    static FrozenDictionary<string, string[][]> Load()
    {
        var sections = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var open = new List<string[]>();
        foreach (var line in EmbeddedResource.ReadLines("Articles/Resources/fields.txt"))
        {
            if (line[0] == '[')
                sections.Add(line.Trim('[', ']'), open = []);
            else
                open.Add([.. line.Split('.').Select(Bare)]);
        }
        return sections.ToFrozenDictionary(section => section.Key, section => section.Value.ToArray());
    }

    // A leading underscore or at sign has a meaning of its own.
    static string Bare(string name) => name.AsSpan(Math.Min(1, name.Length)).IndexOfAny('_', '-') < 0 ? name
        : name[..1] + name[1..].Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    sealed class LooseNames : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) =>
            x is not null && y is not null && Bare(x).Equals(Bare(y), StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string name) => Bare(name).GetHashCode(StringComparison.OrdinalIgnoreCase);
    }
}
