using System.Buffers;
using System.Collections.Frozen;

namespace Summarizer.Articles.Cleaning;

/// <summary>A line under a picture, told by the credit or the date at its end, or by the label before it.</summary>
/// <remarks>Such as <c>(AP Photo/Jane Doe)</c>, <c>John Roe | AFP | Getty Images</c>, <c>in Rome, Italy, May 3, 2019</c>, <c>Image The pope
/// in Rome</c>.</remarks>
static class Caption
{
    const int MaxLength = 500;

    static readonly SearchValues<string> Agencies =
        SearchValues.Create(["AP", "AFP", "Reuters", "REUTERS", "EPA", "Getty", "Shutterstock", "Alamy", "Photo", "Image", "File",
            "Courtesy", "Bloomberg"], StringComparison.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = FrozenSet.ToFrozenSet(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan.",
            "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
            return false;
        line = line.TrimEnd(" .");
        if (line.EndsWith("Getty Images", StringComparison.Ordinal) || line.EndsWith("Shutterstock", StringComparison.Ordinal))
            return true;
        if (EndsWithBareDate(line) || line.StartsWith("Image ", StringComparison.Ordinal) && line.Length > 6 && char.IsUpper(line[6]))
            return true;
        if (line.Length > 3 && line[^1] == ')' && line.LastIndexOf('(') is >= 0 and var open && line.Length - open < 90)
        {
            return line[(open + 1)..].IndexOfAny(Agencies) == 0 && line.Length - open > 6 && line[..open].TrimEnd() is var before
                && (before.IsEmpty || before[^1] is '.' or '"' or '”' || line[open..].Contains('/')
                || line[open..].Contains("hoto", StringComparison.Ordinal));
        }

        var slash = line.LastIndexOfAny('/', '|');
        return slash > 0 && line.Length - slash < 25 && line[(slash + 1)..].TrimStart().IndexOfAny(Agencies) == 0;
    }

    /// <summary>", May 3, 2019": in a report it is "on May 3, 2019", or "on Friday, May 3, 2019".</summary>
    static bool EndsWithBareDate(ReadOnlySpan<char> line)
    {
        var year = line.LastIndexOf(", ");
        if (year < 0 || line.Length - year != ", 2019".Length || !int.TryParse(line[(year + 2)..], out _))
            return false;
        var day = line[..year].LastIndexOf(' ');
        if (day < 0 || !int.TryParse(line[(day + 1)..year], out _))
            return false;
        var month = line[..day].LastIndexOf(' ');
        if (month < 1 || line[month - 1] != ',' || !Months.Contains(line[(month + 1)..day]))
            return false;
        var before = line[..(month - 1)];
        return !before.EndsWith("day", StringComparison.Ordinal);
    }
}
