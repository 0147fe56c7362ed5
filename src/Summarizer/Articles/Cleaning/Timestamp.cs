using System.Collections.Frozen;

namespace Summarizer.Articles.Cleaning;

/// <summary>A line that is nothing but a time: <c>Jan. 3, 2024 at 9:41 a.m. EST</c>.</summary>
internal static class Timestamp
{
    const int MaxLength = 60;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.ToFrozenSet(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
         "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
         "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am", "pm", "a", "m", "p", "est", "edt", "et", "gmt", "utc", "bst", "cet", "cest", "pst", "pdt", "pt",
         "ist", "at", "on", "of", "st", "nd", "rd", "th", "ago", "hours", "hour", "minutes", "minute", "min", "mins", "days", "day", "updated", "published", "uhr", "t", "z"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength)
            return false;
        var hasDigit = false;
        for (var at = 0; at < line.Length;)
        {
            var length = 0;
            while (at + length < line.Length && char.IsLetter(line[at + length]))
                length++;
            if (length > 0 && !Words.Contains(line.Slice(at, length)))
                return false;
            hasDigit |= length == 0 && char.IsDigit(line[at]);
            at += Math.Max(1, length);
        }
        return hasDigit;
    }
}
