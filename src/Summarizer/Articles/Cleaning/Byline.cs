namespace Summarizer.Articles.Cleaning;

/// <summary>A line that says who wrote the article: <c>By Jane Doe and John Roe, Reuters</c>.</summary>
internal static class Byline
{
    static readonly string[] Openings = ["By ", "BY ", "By: ", "Written by ", "Von ", "Par ", "Por ", "Di ", "Door ", "Av "];

    const int MaxLength = 140;

    /// <summary>The names on the line; empty when it is no byline.</summary>
    public static ReadOnlySpan<char> Names(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 5 or > MaxLength)
            return default;
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
                return AreNames(line[opening.Length..].Trim(" .:|")) ? line[opening.Length..].Trim(" .:|") : default;
        }
        return default;
    }

    /// <summary>Whether all words are capitalized, but for those that join names.</summary>
    public static bool AreNames(ReadOnlySpan<char> text)
    {
        var names = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",|;•()");
            if (word.IsEmpty)
                continue;
            if (char.IsUpper(word[0]))
                names++;
            else if (word is not ("and" or "und" or "et" or "y" or "e" or "of" or "for" or "the" or "in" or "at" or "de" or "van" or "von" or "der" or "da" or "al" or "&" or "with"))
                return false;
            if (word[^1] is '!' or '?' or ':' || (word[^1] == '.' && word.Length > 3))
                return false;
        }
        return names is > 0 and <= 12;
    }
}
