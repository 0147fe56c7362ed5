using Microsoft.Extensions.Options;
using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

/// <summary>Reads as a host does, with the limits that hold unless set.</summary>
static class Reading
{
    static readonly ArticleReader Reader = new(Options.Create(new ArticleOptions()));

    public static Article Read(byte[] bytes, string? contentType = null, string? fileName = null) =>
        Reader.Read(new UploadedArticle(bytes, contentType, fileName));

    public static Article Read(string text, string? contentType = "text/plain; charset=utf-8", string? fileName = null) =>
        Read(System.Text.Encoding.UTF8.GetBytes(text), contentType, fileName);

    public static RejectionReason Refuse(byte[] bytes, string? contentType = null) =>
        Assert.Throws<RejectedArticleException>(() => Read(bytes, contentType)).Reason;

    /// <summary>The clean sentences, one paragraph a line; headings begin with "# ".</summary>
    public static string Told(this Article article) => string.Join('\n', article.Paragraphs.Select(paragraph =>
        (paragraph.Kind == ParagraphKind.Heading ? "# " : "") + article[paragraph.Span].ToString()));
}
