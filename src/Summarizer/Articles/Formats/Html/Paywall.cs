using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summarizer.Articles.Cleaning;

namespace Summarizer.Articles.Formats.Html;

/// <summary>What a page that keeps the rest of its article for subscribers says beside the article.</summary>
/// <param name="IsDeclared">Whether its data say so.</param>
/// <param name="Offers">Where it asks to subscribe or to log in, elsewhere than in its menus.</param>
sealed record Paywall(bool IsDeclared, IReadOnlyList<string> Offers)
{
    /// <summary>A page that shows more words shows the article, whatever it offers beside it.</summary>
    const int MaxTeaserWords = 200;

    /// <summary>Looks at a page.</summary>
    public static Paywall Of(IHtmlDocument page, PageMetadata metadata) => new(metadata.IsForSubscribers,
        [.. page.Body?.Descendants().OfType<IText>().Select(text => (Node: text, Line: Document.OnOneLine(text.Data)))
            .Where(text => text.Line is not null && NoisePhrases.IsOffer(text.Line) && !IsInMenu(text.Node)).Select(text => text.Line!)
            ?? []]);

    /// <summary>
    /// What the page shows, with the reason why it is short. An offer within it may be one in the midst of the article, which its place
    /// tells.
    /// </summary>
    public Document Before(Document shown) =>
        (IsDeclared || Offers.Any(offer => !shown.Text.Contains(offer, StringComparison.Ordinal)))
            && WordCount.Of(shown.Text) <= MaxTeaserWords
            ? shown with { Partial = PartialReason.Paywall } : shown;

    static bool IsInMenu(INode text)
    {
        for (var at = text.Parent; at is not null; at = at.Parent)
        {
            if (at is IElement { LocalName: "nav" or "header" or "footer" or "script" or "style" or "template" or "noscript" })
                return true;
        }
        return false;
    }
}
