using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>A line under a picture, told by the credit or the date at its end, or by the label before it.</summary>
/// <remarks>Such as <c>(AP Photo/Jane Doe)</c>, <c>John Roe | AFP | Getty Images</c>, <c>in Rome, Italy, May 3, 2019</c>, <c>Image The pope
/// in Rome</c>.</remarks>
static class Caption
{
    const int MaxLength = 500;

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    static readonly ILookup<string, string> Sections =
        EmbeddedResource.ReadSections("Text/Resources/captions.txt").ToLookup(line => line.Section, line => line.Line);

    static readonly SearchValues<string> Credits = SearchValues.Create([.. Sections["credits"]], StringComparison.Ordinal);
    static readonly string[] Ends = [.. Sections["ends"]];
    static readonly string[] Credited = [.. Sections["credited"]];
    static readonly string[] Labels = [.. Sections["labels"].Select(label => label + ' ')];
    static readonly SearchValues<string> Pointers = SearchValues.Create([.. Sections["pointers"]], StringComparison.OrdinalIgnoreCase);

    /// <summary>The longest credit, in characters; what stands before it is one sentence.</summary>
    const int MaxCredit = 48;

    static readonly SearchValues<string> Photographers =
        SearchValues.Create([.. Sections["photographers"]], StringComparison.OrdinalIgnoreCase);

    // Most lines have no mark that such a word ends with; only in the others is it worth looking for all of them.
    static readonly SearchValues<char> PhotographersEnds = SearchValues.Create([.. Sections["photographers"].Select(word => word[^1])]);

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
            return false;
        line = line.TrimEnd(" .");
        if (EndsWithCredit(line) || EndsAsEastern(line) || NamesPhotographer(line) || EndsWithBareDate(line) || BeginsWithLabel(line))
            return true;
        if (line.Length > 3 && line[^1] == ')' && line.LastIndexOf('(') is >= 0 and var open && line.Length - open < 90)
        {
            return line[(open + 1)..].IndexOfAny(Credits) == 0 && line.Length - open > 6 && line[..open].TrimEnd() is var before
                && (before.IsEmpty || before[^1] is '.' or '"' or '”' || line[open..].Contains('/')
                || line[open..].Contains("hoto", StringComparison.Ordinal));
        }

        var slash = line.LastIndexOfAny('/', '|');
        return slash > 0 && line.Length - slash < 25 && line[(slash + 1)..].TrimStart().IndexOfAny(Credits) == 0;
    }

    /// <summary>Whether a sentence says where in the picture somebody is.</summary>
    public static bool PointsInto(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Pointers);

    static bool EndsWithCredit(ReadOnlySpan<char> line)
    {
        foreach (var end in Ends)
        {
            if (line.EndsWith(end, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>「…を渡る市民＝１２日午後（代表撮影）」: without a stop, with who took the picture, or when behind a sign.</summary>
    static bool EndsAsEastern(ReadOnlySpan<char> line)
    {
        if (Script.IsAlphabetic(line[^1]) || line.ContainsAny('。', '！'))
            return false;
        if (line[^1] == '）' && line.LastIndexOf('（') is > 0 and var open && line.Length - open <= MaxCredit)
        {
            var credit = line[(open + 1)..^1];
            foreach (var end in Credited)
            {
                if (credit.EndsWith(end, StringComparison.Ordinal))
                    return true;
            }

            line = line[..open];
        }

        return line.LastIndexOf('＝') is > 0 and var sign && line[(sign + 1)..] is { Length: > 2 and <= MaxCredit } when && IsDay(when);

        // "１２日、…", "５月３日"
        static bool IsDay(ReadOnlySpan<char> when) =>
            when.IndexOfAnyExcept(Digits) is > 0 and < 5 and var unit && when[unit] is '日' or '月' or '年';
    }

    static bool BeginsWithLabel(ReadOnlySpan<char> line)
    {
        foreach (var label in Labels)
        {
            if (line.StartsWith(label, StringComparison.Ordinal) && line.Length > label.Length && char.IsUpper(line[label.Length]))
                return true;
        }

        return false;
    }

    /// <summary>"The harbour on Monday. Photo: Jane Doe", "… © AFP - Jane Doe".</summary>
    static bool NamesPhotographer(ReadOnlySpan<char> line)
    {
        var tail = Math.Max(0, line.Length - MaxCredit);
        var credit = line[tail..].ContainsAny(PhotographersEnds) ? line[tail..].IndexOfAny(Photographers) : -1;
        if (credit < 0 || line[..(tail + credit)].TrimEnd() is not [.., var mark] before)
            return false;
        // "He wrote under the photo: …" goes on.
        return (line[tail + credit] == '©' || !char.IsLetterOrDigit(mark)) && before.IndexOf(". ") < 0;
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
        if (month < 1 || line[month - 1] != ',' || Calendar.Month(line[(month + 1)..day].TrimEnd('.'), "en") == 0)
            return false;
        var before = line[..(month - 1)];
        return !before.EndsWith("day", StringComparison.Ordinal);
    }
}
