using System.Buffers;

namespace Summarizer.Articles.Cleaning;

/// <summary>A caption told by the credit at its end: <c>(AP Photo/Jane Doe)</c>, <c>John Roe | AFP | Getty Images</c>.</summary>
internal static class Credit
{
    const int MaxLength = 500;

    static readonly SearchValues<string> Agencies =
        SearchValues.Create(["AP", "AFP", "Reuters", "REUTERS", "EPA", "Getty", "Shutterstock", "Alamy", "Photo", "Image", "File", "Courtesy", "Bloomberg"], StringComparison.Ordinal);

    public static bool Ends(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
            return false;
        line = line.TrimEnd(" .");
        if (line.EndsWith("Getty Images", StringComparison.Ordinal) || line.EndsWith("Shutterstock", StringComparison.Ordinal))
            return true;
        if (line.Length > 3 && line[^1] == ')' && line.LastIndexOf('(') is >= 0 and var open && line.Length - open < 90)
            return line[(open + 1)..].IndexOfAny(Agencies) == 0 && line.Length - open > 6 && line[..open].TrimEnd() is var before && (before.IsEmpty || before[^1] is '.' or '"' or '”' || line[open..].Contains('/') || line[open..].Contains("hoto", StringComparison.Ordinal));
        var slash = line.LastIndexOfAny('/', '|');
        return slash > 0 && line.Length - slash < 25 && line[(slash + 1)..].TrimStart().IndexOfAny(Agencies) == 0;
    }
}
