namespace Summarizer.Articles.Formats.Json;

/// <summary>The text of an article that is given several times: as markup and as text, whole and as a teaser. The fullest wins.</summary>
static class ArticleBody
{
    /// <summary>One that says this share of the longest says the same.</summary>
    const double Same = 0.8;

    /// <summary>What services send in place of a text.</summary>
    static readonly string[] Placeholders =
        ["ONLY AVAILABLE IN PAID PLANS", "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS", "[Removed]"];

    /// <summary>Chooses among the bodies, or where all were cut short, among these and the teasers; null when there is no text.</summary>
    public static CutText? Of(JsonFields fields)
    {
        var bodies = Clean(fields.Texts(FieldNames.Bodies));
        var whole = bodies.Where(body => !body.IsCut).ToList();
        if (whole.Count == 0)
            whole = [.. bodies, .. Clean(fields.Texts(FieldNames.Teasers)).Select(teaser => teaser with { IsCut = true })];
        if (whole.Count == 0)
            return null;
        var longest = whole.Max(body => VisibleLength(body.Text));
        return whole.First(body => VisibleLength(body.Text) >= longest * Same);
    }

    static List<CutText> Clean(IEnumerable<string> texts) =>
    [
        .. texts.Where(text => !Placeholders.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)).Select(CutText.Of)
            .Where(body => !string.IsNullOrWhiteSpace(body.Text)),
    ];

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
}
