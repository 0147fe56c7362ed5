namespace Summarizer.Articles.Cleaning;

/// <summary>The number of a list's entry, "3." or "3 – " before a sentence: it counts the writer's points and tells nothing.</summary>
static class ListNumber
{
    const int MostDigits = 2;

    // "247 – The council": an outlet that is called so.
    const int MostBeforeDash = 3;

    /// <summary>How long it is, with the space behind it; 0 when a paragraph begins with none.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        var digits = 0;
        while (digits < paragraph.Length && digits <= MostBeforeDash && char.IsAsciiDigit(paragraph[digits]))
            digits++;
        var behind = digits + 1;
        while (behind < paragraph.Length && char.IsWhiteSpace(paragraph[behind]))
            behind++;
        if (digits is > 0 and <= MostBeforeDash && paragraph.Length > digits + 3 && paragraph[digits] == ' '
            && paragraph[digits + 1] is '–' or '—' && paragraph[digits + 2] == ' ' && char.IsUpper(paragraph[digits + 3]))
        {
            return digits + 3;
        }

        return digits is > 0 and <= MostDigits && behind > digits + 1 && behind < paragraph.Length && paragraph[digits] == '.'
            && char.IsUpper(paragraph[behind])
            ? behind : 0;
    }
}
