using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>The words in the names of newspapers, sites and broadcasters: <c>Post</c>, <c>Zeitung</c>, <c>新聞</c>.</summary>
static class Outlets
{
    static readonly FrozenSet<string> Words =
        EmbeddedResource.ReadWords("Text/Resources/outlets.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly string[] Eastern = [.. Words.Where(word => word[0] >= '\u3040')];

    /// <summary>Whether such a word stands in a name; where words are not apart, anywhere in it.</summary>
    public static bool HasWord(ReadOnlySpan<char> name)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in name.SplitAny(' ', ':', '.'))
        {
            if (words.Contains(name[range].Trim("(),")))
                return true;
        }
        foreach (var word in Eastern)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
