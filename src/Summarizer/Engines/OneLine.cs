using System.Globalization;
using System.Text;

namespace Summarizer.Engines;

/// <summary>Text as one line: no control or invisible characters, single spaces, no longer than allowed.</summary>
static class OneLine
{
    /// <summary>The line; when it is too long, cut behind a word and marked with an ellipsis.</summary>
    public static string Of(string text, int maxLength)
    {
        var line = IsLine(text) ? text : Joined(text, maxLength);
        return line.Length <= maxLength ? line : Cut(line, maxLength);
    }

    static bool IsLine(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if ((c == ' ' && before == ' ') || (c != ' ' && (char.IsWhiteSpace(c) || IsInvisible(c))))
                return false;
            before = c;
        }
        return before != ' ';
    }

    static string Joined(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength + 2));
        foreach (var c in text)
        {
            // One more than allowed tells the caller to cut, and how the cut falls.
            if (line.Length > maxLength + 1)
                break;
            if (!char.IsWhiteSpace(c))
            {
                if (!IsInvisible(c))
                    line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        return line.ToString().TrimEnd(' ');
    }

    static string Cut(string line, int maxLength)
    {
        // Where words are not set apart by spaces, between two characters is the best there is.
        var end = line.LastIndexOf(' ', maxLength - 1);
        if (end < maxLength / 2)
            end = char.IsHighSurrogate(line[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return line[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—', '.', '、', '，') + "…";
    }

    internal static bool IsInvisible(char c) =>
        c > '~' ? char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse : c < ' ';
}
