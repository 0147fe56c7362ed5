namespace Summarizer.Articles.Cleaning;

/// <summary>Whether the lines of a text were ended where they were full, in the middle of sentences, and how wide they are.</summary>
/// <param name="IsHard">Whether they were.</param>
/// <param name="Width">How wide, in UTF-16 code units.</param>
readonly record struct Wrapping(bool IsHard, int Width)
{
    /// <summary>Lines of hard-wrapped text are about this long.</summary>
    const int MinWidth = 40, MaxWidth = 100;

    /// <summary>Narrower lines than these are no column of text.</summary>
    const int MinColumn = 20;

    /// <summary>A few lines may be longer: an address of the web, a head.</summary>
    const int LinesPerLongOne = 10;

    /// <summary>Looks at all lines of a text.</summary>
    public static Wrapping Of(ReadOnlySpan<char> text)
    {
        int lines = 0, longLines = 0, breaks = 0, wraps = 0, sure = 0, width = 0, at = 0;
        while (at < text.Length)
        {
            var next = LineEnd(text, at);
            var line = text[at..next].TrimEnd();
            var following = next + 1 < text.Length ? text[(next + 1)..LineEnd(text, next + 1)].Trim() : default;
            at = next + 1;
            if (line.IsEmpty)
                continue;
            lines++;
            if (line.Length > MaxWidth + 20)
                longLines++;
            else
                width = Math.Max(width, line.Length);
            if (following.IsEmpty)
                continue;
            breaks++;
            if (line[^1] is '.' or '!' or '?' or '"' or '”' or ':' || line.Length > MaxWidth)
                continue;
            wraps += line.Length >= MinWidth ? 1 : 0;
            sure += line.Length >= MinColumn && char.IsLower(following[0]) && !(lines == 1 && IsBylineBelowTitle(following)) ? 1 : 0;
        }
        var broken = Math.Max(wraps, sure);
        return new Wrapping((wraps >= 2 || sure >= 1) && broken * 2 >= breaks && longLines * LinesPerLongOne <= lines, width);
    }

    /// <summary>
    /// Whether the second line of a text, although it begins small, does not go on with the first: <c>by JANE DOE, Staff Writer</c>.
    /// </summary>
    public static bool IsBylineBelowTitle(ReadOnlySpan<char> line) => line[^1] != '.' && Byline.Opened(line) is not null;

    /// <summary>Where the line ends that a place lies in.</summary>
    public static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny("\n\r\u2028\u2029\f");
        return length < 0 ? text.Length : at + length;
    }
}
