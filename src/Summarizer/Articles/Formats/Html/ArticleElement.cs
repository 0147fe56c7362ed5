using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summarizer.Articles.Cleaning;

namespace Summarizer.Articles.Formats.Html;

/// <summary>The element of a page that holds the article.</summary>
static class ArticleElement
{
    /// <summary>A longer find is an article; a shorter one may be a box beside a short article.</summary>
    const int FewWords = 100;

    /// <summary>Where pages mark the article themselves, the surest first.</summary>
    static readonly string[] BodySelectors = ["[itemprop~=articleBody]", "article", "main"];

    /// <summary>Finds it; the whole body when nothing stands out.</summary>
    /// <param name="page">The page, which the search takes apart.</param>
    /// <param name="again">Gives the page whole once more. Few need it, and two of a large one at a time take much memory.</param>
    public static INode Find(IHtmlDocument page, Func<IHtmlDocument> again)
    {
        using var reader = new SmartReader.Reader("https://article.invalid/", page) { KeepClasses = true };
        IElement? article = null;
        reader.AddCustomOperationEnd(element => article = element);
        reader.GetArticle();
        if (article is null)
            return again().Body!;
        // Some articles have no paragraphs; all their text counts then.
        var words = WordCount.Of(article.TextContent);
        return words < FewWords && Marked(again().Body!) is { } marked && CountWords(marked) > words ? marked : article;
    }

    /// <summary>The only element of the surest mark that there is.</summary>
    static IElement? Marked(IElement page) =>
        BodySelectors.Select(selector => page.QuerySelectorAll(selector)).FirstOrDefault(marked => marked.Length > 0)
            is { Length: 1 } only ? only[0] : null;

    /// <summary>How many words its paragraphs have.</summary>
    static int CountWords(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => WordCount.Of(paragraph.TextContent));
}
