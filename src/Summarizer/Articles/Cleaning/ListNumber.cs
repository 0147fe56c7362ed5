namespace Summarizer.Articles.Cleaning;

/// <summary>The number of a list's entry, "3." before a sentence: it counts the writer's points and tells nothing.</summary>
static class ListNumber
{
    const int MostDigits = 2;

    /// <summary>How long it is, with the space behind it; 0 when a paragraph begins with none.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        var digits = 0;
        while (digits < paragraph.Length && digits <= MostDigits && char.IsAsciiDigit(paragraph[digits]))
            digits++;
        var behind = digits + 1;
        while (behind < paragraph.Length && char.IsWhiteSpace(paragraph[behind]))
            behind++;
        return digits is > 0 and <= MostDigits && behind > digits + 1 && behind < paragraph.Length && paragraph[digits] == '.'
            && char.IsUpper(paragraph[behind])
            ? behind : 0;
    }
}
