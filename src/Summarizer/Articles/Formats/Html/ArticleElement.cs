using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summarizer.Articles.Formats.Html;

/// <summary>The element of a page that holds the article.</summary>
static class ArticleElement
{
    /// <summary>Finds it; the whole body when nothing stands out.</summary>
    public static INode Find(IHtmlDocument page)
    {
        var whole = (INode)page.Body!.Clone();
        using var reader = new SmartReader.Reader("https://article.invalid/", page) { KeepClasses = true };
        INode? article = null;
        reader.AddCustomOperationEnd(element => article = element);
        reader.GetArticle();
        return article ?? whole;
    }
}
