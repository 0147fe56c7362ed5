using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>The words of bylines in all languages, from <c>Text/Resources/bylines.txt</c>.</summary>
static class BylineWords
{
    static readonly ILookup<string, string> Sections =
        EmbeddedResource.ReadSections("Text/Resources/bylines.txt").ToLookup(entry => entry.Section, entry => entry.Line);

    /// <summary>
    /// By their first letter as a capital, the longest first; whether the opening is English or ends with a colon, and so can open nothing
    /// else.
    /// </summary>
    static readonly FrozenDictionary<char, (string Text, bool IsSure)[]> Openings = Sections["openings"]
        .Select(line => (Text: line[3..], IsSure: line.StartsWith("en ", StringComparison.Ordinal) || line[^1] is ':' or '：' or '/' or '／'
            || line[3] >= '\u3040'))
        .GroupBy(opening => char.ToUpperInvariant(opening.Text[0]))
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(opening => opening.Text.Length).ToArray());

    /// <summary>The longest first.</summary>
    static readonly string[] Others = [.. Sections["others"].Select(line => line[3..]).OrderByDescending(opening => opening.Length)];

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = Words("roles");
    static readonly string[] DeskEnds = [.. Sections["desk ends"].Select(line => ' ' + line[3..])];

    /// <summary>Small words that join names, or are parts of them.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Words("particles");

    /// <summary>Those of them that no name begins with.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = Words("joining");

    /// <summary>What newsrooms sign with in place of a name.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Desks =
        Lines(Sections["desks"].Select(line => line[3..]));

    /// <summary>What programs write where nobody is named.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Accounts = Lines(Sections["accounts"]);

    /// <summary>What may be clicked beside a name.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Buttons = Words("buttons");

    /// <summary>What may stand between names and a place; the comma, which may stand between anything, last.</summary>
    public static readonly string[] AtPlaces = [.. Sections["at place"].Select(line => $" {line[3..]} "), ", "];

    /// <summary>What a line of names and a place may begin with.</summary>
    public static readonly string[] Froms = [.. Sections["from"].Select(line => line[3..] + ' ')];

    /// <summary>Words before the names of reporters in a dateline.</summary>
    public static readonly string[] ReportersBefore = [.. Sections["reporters before"].Select(line => line[3..])];

    /// <summary>What reporters made of a report: the text, the pictures.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Made = Words("made");

    /// <summary>Words behind them.</summary>
    public static readonly string[] ReportersBehind = [.. Sections["reporters behind"].Select(line => line[3..])];

    /// <summary>How long the opening is that a line begins with; 0 when it begins otherwise.</summary>
    public static int Opening(ReadOnlySpan<char> line, out bool isSure)
    {
        foreach (var (opening, sure) in OpeningsLike(line))
        {
            isSure = sure;
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line.Length > opening.Length)
            {
                var next = line[opening.Length];
                if (next == ' ' || next == ':' || opening[^1] is ':' or '：' or '/' or '／' || opening[0] >= '\u3040')
                    return opening.Length + line[opening.Length..].Length - line[opening.Length..].TrimStart(" :.").Length;
            }
        }
        isSure = false;
        return 0;
    }

    static (string Text, bool IsSure)[] OpeningsLike(ReadOnlySpan<char> line) =>
        !line.IsEmpty && Openings.TryGetValue(char.ToUpperInvariant(line[0]), out var openings) ? openings : [];

    /// <summary>Whether a line is an opening and nothing else.</summary>
    public static bool IsOpening(ReadOnlySpan<char> line)
    {
        foreach (var (opening, _) in OpeningsLike(line))
        {
            if (line.Equals(opening.AsSpan().TrimEnd(":："), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Without the names of those who took the pictures or edited, which stand behind a comma, a semicolon or a bar, or on the next line.
    /// </summary>
    public static ReadOnlySpan<char> WithoutOthers(ReadOnlySpan<char> names)
    {
        for (var at = 1; at < names.Length; at++)
        {
            if (names[at - 1] is not (',' or ';' or '|' or '/' or '·' or '•' or ' '))
                continue;
            var behind = names[at..].TrimStart();
            foreach (var other in Others)
            {
                if (behind.StartsWith(other, StringComparison.OrdinalIgnoreCase)
                    && (names[at - 1] != ' ' || at > 1 && names[at - 2] == '.' || other.EndsWith(" by", StringComparison.Ordinal)))
                {
                    return names[..(at - 1)].TrimEnd();
                }
            }
        }
        return names;
    }

    /// <summary>Such as "harbour correspondent", "Chief Political Editor", "special to The Herald".</summary>
    public static bool IsRole(ReadOnlySpan<char> segment)
    {
        var (words, isRole) = (0, false);
        foreach (var range in segment.Split(' '))
        {
            isRole |= Roles.Contains(segment[range].Trim(",.;()"));
            words++;
        }
        return isRole && words <= 8;
    }

    /// <summary>Whether a line ends as the names of desks do.</summary>
    public static bool EndsAsDesk(ReadOnlySpan<char> line)
    {
        foreach (var end in DeskEnds)
        {
            if (line.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string section) =>
        Lines(Sections[section].SelectMany(line => line.Split(' ').Skip(1)));

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines(IEnumerable<string> lines) =>
        lines.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
