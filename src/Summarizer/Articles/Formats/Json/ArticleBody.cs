using System.Text.RegularExpressions;

namespace Summarizer.Articles.Formats.Json;

/// <summary>The text of an article that is given several times: as markup and as text, whole and as a teaser. The fullest wins.</summary>
static partial class ArticleBody
{
    /// <summary>One that says this share of the longest says the same.</summary>
    const double Same = 0.8;

    /// <summary>How far from the end a text says that it was cut short.</summary>
    const int CutMarkLength = 60;

    /// <summary>What services send in place of a text.</summary>
    static readonly string[] Placeholders = ["ONLY AVAILABLE IN PAID PLANS", "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS", "[Removed]"];

    /// <summary>Chooses among the bodies, or where all were cut short, among these and the teasers; null when there is no text.</summary>
    public static string? Of(JsonFields fields)
    {
        var bodies = Clean(fields.Texts(FieldNames.Bodies));
        var whole = bodies.Where(body => !body.IsCut).ToList();
        if (whole.Count == 0)
            whole = [.. bodies, .. Clean(fields.Texts(FieldNames.Teasers))];
        if (whole.Count == 0)
            return null;
        var longest = whole.Max(body => body.Length);
        return whole.First(body => body.Length >= longest * Same).Text;
    }

    readonly record struct Body(string Text, int Length, bool IsCut);

    static List<Body> Clean(IEnumerable<string> texts)
    {
        var bodies = new List<Body>();
        foreach (var text in texts.Where(text => !Placeholders.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            var cut = CutMark().Match(text, Math.Max(0, text.Length - CutMarkLength));
            var kept = cut.Success ? WholeSentences(text[..cut.Index]) : text;
            if (!string.IsNullOrWhiteSpace(kept))
                bodies.Add(new Body(kept, VisibleLength(kept), cut.Success));
        }
        return bodies;
    }

    /// <summary>Without the sentence that was cut off, when there is another.</summary>
    static string WholeSentences(string text)
    {
        var end = text.AsSpan().LastIndexOfAny(".!?。");
        return end > 0 ? text[..(end + 1)] : text;
    }

    /// <summary>How much of a text is no tag.</summary>
    static int VisibleLength(string text)
    {
        var (length, inTag) = (0, false);
        foreach (var c in text)
        {
            inTag = c == '<' || (inTag && c != '>');
            length += inTag ? 0 : 1;
        }
        return length;
    }

    /// <summary>"… [+2311 chars]", "[…]": how services say that they send a part only.</summary>
    [GeneratedRegex(@"(?:\.{3}|…|&hellip;)?\s*\[(?:\+?\d{1,9} chars?|…|\.{3}|&hellip;)\]\s*(?:</p>\s*)?$|(?:\.{3}|…|&hellip;)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex CutMark();
}
