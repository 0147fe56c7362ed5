using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Html;

namespace Summarizer.Articles.Formats.Mail;

/// <summary>The page of a message, without what it quotes and what no reader sees.</summary>
static class MailHtml
{
    /// <summary>How mail programs mark the message they answer, and how newsletters hide the line that inboxes show.</summary>
    const string Quoted = "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *, "
        + "#appendonsend, #appendonsend ~ *, "
        + ".OutlookMessageHeader, .OutlookMessageHeader ~ *, .moz-signature, .gmail_signature";

    const string Hidden = "[style*='display:none'], [style*='display: none'], [style*='mso-hide:all'], [hidden]";

    /// <summary>Reads it; with what it quotes when there is next to nothing else, as in one that was passed on.</summary>
    public static Document Own(string html)
    {
        using var page = new HtmlParser().ParseDocument(HtmlDepth.Limit(html));
        Remove(page.QuerySelectorAll(Hidden));
        var whole = page.DocumentElement.OuterHtml;
        Remove(page.QuerySelectorAll(Quoted));
        return WordCount.Of(page.Body?.TextContent) > MinWords ? HtmlPage.ReadFragment(page.DocumentElement.OuterHtml)
            : HtmlPage.ReadFragment(whole);
    }

    const int MinWords = 20;

    static void Remove(IHtmlCollection<IElement> elements)
    {
        foreach (var element in elements)
            element.Remove();
    }
}
