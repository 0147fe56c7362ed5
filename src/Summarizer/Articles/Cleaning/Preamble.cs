namespace Summarizer.Articles.Cleaning;

/// <summary>
/// What stands before an article in its first paragraph: <c>CLOSE</c>, or the head of one whose line breaks were lost: <c>By . Jane Doe .
/// PUBLISHED: . 09:41 GMT, 3 January 2024 . | . UPDATED: . …</c>
/// </summary>
static class Preamble
{
    // Of a player of films.
    const string Button = "CLOSE ";

    /// <summary>Where the article itself begins in its first paragraph; the names in the head are kept as the byline.</summary>
    public static int End(string text, TextSpan span, ref string? byline)
    {
        var at = span.Start;
        if (text.AsSpan(at, span.Length).StartsWith(Button, StringComparison.Ordinal) && span.Length > 20
            && char.IsUpper(text[at + Button.Length]))
        {
            return at + Button.Length;
        }

        if (!text.AsSpan(at, span.Length).StartsWith("By . ") )
            return at;
        at += "By . ".Length;
        while (at < span.End)
        {
            var stop = text.AsSpan(at, Math.Min(80, span.End - at)).IndexOf(" . ");
            if (stop <= 0)
                break;
            var part = text.AsSpan(at, stop).Trim();
            if (!Byline.AreNames(part) || WordCount.Of(part) > 6)
                break;
            byline = byline is null ? part.ToString() : byline;
            at += stop + " . ".Length;
        }
        return at;
    }
}
