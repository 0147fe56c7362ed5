using System.Text.RegularExpressions;

namespace Summarizer.Articles;

/// <summary>"KYIV, Jan 3 (Agency) —": where and by whom, before the first sentence.</summary>
static partial class Dateline
{
    const int MaxLength = 110;

    /// <summary>The paragraph without its dateline.</summary>
    public static TextSpan Skip(string text, TextSpan paragraph)
    {
        if (paragraph.Length < 40)
            return paragraph;
        var head = text.Substring(paragraph.Start, Math.Min(paragraph.Length, MaxLength));
        var match = Line().Match(head);
        if (!match.Success || match.Length > paragraph.Length / 2)
            return paragraph;
        var skip = match.Length;
        while (skip < paragraph.Length && text[paragraph.Start + skip] is ' ' or '.' or '-' or '–' or '—' or ':' or '\u00a0')
            skip++;
        return paragraph.Length - skip < 25 ? paragraph : new TextSpan(paragraph.Start + skip, paragraph.Length - skip);
    }

    [GeneratedRegex("""
        ^(?:
          (?:\p{Lu}[\p{L}.'’-]{0,20}(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}.'’-]{0,20}|\d{1,2}|of|de|the)){0,6}[ ,]{0,2})?
            \((?:CNN|Reuters|REUTERS|AP|AFP|UPI|CBS|Bloomberg|Agency|Agencies|ANI|PTI|IANS|dpa|DPA|EFE|ANSA|[A-Z]{2,6}|[^()]{0,12}CNN[^()]{0,14})\)\s{0,2}(?:[-–—]{1,2}\s{0,2}|:\s{0,2})?
        | \p{Lu}[\p{Lu}.'’-]{2,20}(?:[ ,]{1,2}\p{Lu}[\p{L}.'’-]{0,20}){0,5}\s?(?:,\s?\p{Lu}\p{Ll}{2,8}\.?\s?\d{0,2}(?:,\s?\d{4})?\s?)?(?:\([^)]{2,25}\)\s{0,2})?(?:[–—]{1,2}|\s-{1,2}|:)\s
        | \p{Lu}\p{Ll}{2,20}(?:\s\p{Lu}\p{Ll}{2,20}){0,2}(?:,\s\p{Lu}[\p{L}.\ ]{1,20}?)?\s(?:\([^)]{2,25}\)\s{0,2})?[–—]\s
        )
        """, RegexOptions.IgnorePatternWhitespace, 200)]
    private static partial Regex Line();
}
