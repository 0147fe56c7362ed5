using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>News agencies and wires, as datelines and bylines name them.</summary>
static class Agencies
{
    static readonly string[] Names = [.. EmbeddedResource.ReadLines("Text/Resources/agencies.txt")];

    /// <summary>As they are written, or in capitals: "Map" is no agency, MAP is.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Names.Concat(Names.Select(name => name.ToUpperInvariant()))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those that are written without spaces before and behind them.</summary>
    static readonly string[] Eastern = [.. Names.Where(name => name[0] >= '\u3040')];

    /// <summary>
    /// Whether a name is an agency's, or those of several: <c>Reuters</c>, <c>AP/Reuters</c>, <c>dpa/lno</c>, <c>PRNewswire via COMTEX</c>.
    /// </summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (Known.Contains(name) || name.StartsWith("CNN ", StringComparison.Ordinal) && name.Length < 30)
            return true;
        foreach (var mark in (ReadOnlySpan<string>)["/", " via ", "-", " and ", ", "])
        {
            if (name.IndexOf(mark) is > 0 and var at)
                return Known.Contains(name[..at].Trim()) || Known.Contains(name[(at + mark.Length)..].Trim());
        }
        return false;
    }

    /// <summary>Whether a text in a script without spaces begins with an agency's name.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var name in Eastern)
        {
            if (text.StartsWith(name))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text in a script without spaces ends with an agency's name.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var name in Eastern)
        {
            if (text.EndsWith(name))
                return true;
        }
        return false;
    }
}
