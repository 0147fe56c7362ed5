using System.Text.RegularExpressions;

namespace Summarizer.Articles;

/// <summary>"By Jane Doe, Agency": who wrote it, on a line of its own.</summary>
static partial class Byline
{
    /// <summary>The name behind "By", or null when the line is no byline.</summary>
    public static string? Of(string line)
    {
        if (line.Length is < 5 or > 120 || line[0] is not ('B' or 'b' or 'V' or 'P' or 'D' or 'W'))
            return null;
        var match = Line().Match(line);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""^(?:By|BY|by|Von|Por|Par|Di|Written by|Words by):?\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){1,6})(?:\s*(?:,|\||—|–|-|for\b|For\b|\().{0,60})?$""", RegexOptions.None, 200)]
    private static partial Regex Line();
}
