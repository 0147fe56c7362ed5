using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Summarizer.Text;

namespace Summarizer.Articles.Formats.Html;

/// <summary>When a page's article was published: as its data say, or as the page shows it near its heading.</summary>
static partial class PageDate
{
    static readonly string[] Classes =
        ["date", "time", "publish", "posted", "meta", "byline", "info", "dateline", "author", "datum", "fecha", "signature"];

    static readonly string[] Updated = ["modified", "updated", "update"];

    /// <summary>A day with a label; more is a sentence with some other day in it.</summary>
    const int MaxLabel = 60;

    /// <summary>The moment of publication; null when the page tells no day.</summary>
    /// <param name="head">What stands around the heading.</param>
    /// <param name="declared">Moments that the page's data give, those of a better source first.</param>
    /// <param name="language">The tag of the page's language.</param>
    public static DateTimeOffset? Of(PageHead head, IEnumerable<string?> declared, string? language)
    {
        foreach (var moment in declared)
        {
            if (WrittenDate.Parse(moment, language) is { } published)
                return published;
        }
        return Nearest(head, element => element.GetAttribute("itemprop")?.Contains("datePublished",
            StringComparison.OrdinalIgnoreCase) == true, language)
            ?? Nearest(head, element => element.LocalName == "time" && !PageHead.IsNamedBy(element, Updated), language)
            ?? Nearest(head, element => element.LocalName == "time", language)
            ?? Nearest(head, element => element.LocalName == "abbr", language)
            ?? Nearest(head, element => PageHead.IsNamedBy(element, Classes), language)
            ?? Nearest(head, element => element.ChildElementCount <= 2
                && element.LocalName is "p" or "div" or "span" or "li" or "em" or "small" && element.TextContent.Length < MaxLabel,
                    language);
    }

    /// <summary>The day that an address has in its path, <c>/2026/03/18/</c>; null when it has none.</summary>
    public static DateTimeOffset? InAddress(string? url) => url is not null && DayInPath().Match(url) is { Success: true } day
        && DateOnly.TryParseExact(day.Groups["day"].ValueSpan, ["yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date)
            ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;

    [GeneratedRegex(@"/(?<day>(?:19|20)\d{2}/\d{1,2}/\d{1,2}|(?:19|20)\d{2}-\d{2}-\d{2})(?:/|-|$)", RegexOptions.NonBacktracking)]
    private static partial Regex DayInPath();

    static DateTimeOffset? Nearest(PageHead head, Func<IElement, bool> test, string? language) =>
        head.Where(test).Select(entry => Read(entry.Element, language)).FirstOrDefault(moment => moment is not null);

    static DateTimeOffset? Read(IElement element, string? language) =>
        WrittenDate.Parse(element.GetAttribute("datetime"), language) ?? WrittenDate.Parse(element.GetAttribute("content"), language)
        ?? (element.LocalName == "abbr" ? WrittenDate.Parse(element.GetAttribute("title"), language) : null)
            ?? WrittenDate.Parse(PageHead.Text(element), language);
}
