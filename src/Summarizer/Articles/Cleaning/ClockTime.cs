namespace Summarizer.Articles.Cleaning;

/// <summary>The time of an entry of a live report, "14:50 – " or "18.42 " before a sentence.</summary>
static class ClockTime
{
    /// <summary>How long it is, with the mark and the space behind it; 0 when a paragraph begins with none.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        var hour = Digits(paragraph);
        if (hour is 0 or > 2 || hour == paragraph.Length || paragraph[hour] is not (':' or '.') || Digits(paragraph[(hour + 1)..]) != 2
            || paragraph[hour + 1] > '5' || hour == 2 && paragraph[0] > '2')
        {
            return 0;
        }

        var end = hour + 3;
        var behind = end;
        while (behind < paragraph.Length && (char.IsWhiteSpace(paragraph[behind]) || paragraph[behind] is '-' or '–' or '—' or '|'))
            behind++;
        return behind > end && behind < paragraph.Length && (char.IsUpper(paragraph[behind]) || paragraph[behind] is '"' or '“') ? behind
            : 0;
    }

    static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits;
    }
}
