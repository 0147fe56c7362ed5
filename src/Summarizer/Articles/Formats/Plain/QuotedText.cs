using System.Text;

namespace Summarizer.Articles.Formats.Plain;

/// <summary>Text that a mail program has quoted: each line begins with <c>&gt;</c>.</summary>
static class QuotedText
{
    /// <summary>One such line may be of something else; so many are of a mail.</summary>
    const int MinLines = 2;

    /// <summary>The text without the marks; the same string when it has none.</summary>
    public static string Unquote(string text)
    {
        if (!IsQuoted(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
            plain.Append(WithoutMarks(line)).Append('\n');
        return plain.ToString();
    }

    /// <summary>Whether a line is quoted.</summary>
    public static bool IsQuotedLine(ReadOnlySpan<char> line) =>
        line.Length > 0 && line[0] == '>' && (line.Length == 1 || line[1] is ' ' or '>' or '\t' || char.IsLetter(line[1]));

    static bool IsQuoted(string text)
    {
        var quoted = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (IsQuotedLine(line) && ++quoted == MinLines)
                return true;
        }
        return quoted == 1 && text.AsSpan().Trim().Count('\n') == 0;
    }

    static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> line)
    {
        if (!IsQuotedLine(line))
            return line;
        var at = line.IndexOfAnyExcept('>', ' ');
        return at < 0 ? default : line[at..];
    }
}
