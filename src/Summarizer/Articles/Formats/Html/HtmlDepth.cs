using System.Text;

namespace Summarizer.Articles.Formats.Html;

/// <summary>
/// Flattens markup that is nested deeper than pages are: parsing is quadratic in the depth, and what walks the tree recurses.
/// </summary>
static class HtmlDepth
{
    /// <summary>Browsers stop at 512, and few pages come near.</summary>
    const int MaxDepth = 300;

    /// <summary>Elements without an end, or whose end may be left out: they do not nest by themselves.</summary>
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "head", "body", "path", "use",
            "rect", "circle",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The markup, without the tags that lie too deep; the same string when none do.</summary>
    public static string Limit(string html)
    {
        StringBuilder? flat = null;
        int depth = 0, copied = 0, at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            var isEnd = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (isEnd ? 2 : 1)));
            if (name.IsEmpty)
            {
                at = html.AsSpan(at).StartsWith("<!--") && html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var end
                    ? end : at + 1;
                continue;
            }
            var close = html.IndexOf('>', at);
            if (close < 0)
                break;
            if (!isEnd && RawTextEnd(html, name, close) is { } raw)
            {
                at = raw;
                continue;
            }
            if (!Endless.Contains(name) && html[close - 1] != '/')
            {
                var isDeep = isEnd ? depth > MaxDepth : depth >= MaxDepth;
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                if (isDeep)
                {
                    (flat ??= new StringBuilder(html.Length)).Append(html, copied, at - copied).Append(' ');
                    copied = close + 1;
                }
            }
            at = close + 1;
        }
        return flat is null ? html : flat.Append(html, copied, html.Length - copied).ToString();
    }

    static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-'))
            length++;
        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : default;
    }

    /// <summary>Where the end tag of a script or style begins, in whose text tags do not count.</summary>
    static int? RawTextEnd(string html, ReadOnlySpan<char> name, int close)
    {
        var end = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script"
            : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        if (end is null)
            return null;
        var at = html.IndexOf(end, close, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }
}
