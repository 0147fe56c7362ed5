using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>A line that is nothing but a time: <c>Jan. 3, 2024 at 9:41 a.m. EST</c>.</summary>
static class Timestamp
{
    const int MaxLength = 80;

    public static bool Is(ReadOnlySpan<char> line) => AreWords(line, out var hasDigit) && hasDigit;

    /// <summary>Whether a line has no words but those of times, with or without numbers.</summary>
    public static bool AreWords(ReadOnlySpan<char> line) => AreWords(line, out _);

    static bool AreWords(ReadOnlySpan<char> line, out bool hasDigit)
    {
        hasDigit = false;
        if (line.Length > MaxLength)
            return false;
        for (var at = 0; at < line.Length;)
        {
            var length = 0;
            while (at + length < line.Length && char.IsLetter(line[at + length]))
                length++;
            if (length > 0 && !Calendar.IsTimeWord(line.Slice(at, length)))
                return false;
            hasDigit |= length == 0 && char.IsDigit(line[at]);
            at += Math.Max(1, length);
        }
        return true;
    }
}
