using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>
/// A line of Chinese that says who reported: an outlet, its reporters, perhaps what they made: <c>江城晚报记者 林小桥 文/图</c>.
/// </summary>
static class ReporterLine
{
    const int MaxLength = 48, MaxOutlet = 16, MaxName = 4;

    static readonly SearchValues<char> Between = SearchValues.Create(" \u3000、/／:：");

    /// <summary>The names in it; null when it is none.</summary>
    public static string? Names(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \u3000（）()");
        if (line.Length is < 5 or > MaxLength || Script.IsAlphabetic(line[0]))
            return null;
        var (from, to) = (-1, 0);
        for (var at = 0; at < line.Length;)
        {
            var end = line[at..].IndexOfAny(Between) is >= 0 and var mark ? at + mark : line.Length;
            var part = line[at..end];
            var isName = from >= 0 && IsName(part);
            if (isName)
                (from, to) = (from == 0 ? at : from, end);
            else if (IsReporter(part))
                from = Math.Max(from, 0);
            else if (from < 0 || !part.IsEmpty && !BylineWords.Made.Contains(part))
                return null;
            at = end + 1;
        }
        return to > 0 ? line[from..to].ToString() : null;
    }

    /// <summary>"江城晚报记者", "通讯员": what stands before names.</summary>
    static bool IsReporter(ReadOnlySpan<char> part)
    {
        foreach (var word in BylineWords.ReportersBefore)
        {
            if (part.EndsWith(word) && part.Length <= MaxOutlet)
                return true;
        }
        return false;
    }

    static bool IsName(ReadOnlySpan<char> part) =>
        part.Length is >= 2 and <= MaxName && part.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && !BylineWords.Made.Contains(part)
        && !IsReporter(part);
}
