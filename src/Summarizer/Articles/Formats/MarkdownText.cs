using AngleSharp.Html.Parser;
using Markdig;

namespace Summarizer.Articles.Formats;

/// <summary>Markdown: CommonMark with tables and a front matter.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoLinks().Build();

    public static Document Read(UploadedArticle upload)
    {
        var markdown = PlainText.Decode(upload.Bytes.Span, MediaType.Charset(upload.ContentType));
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Pipeline));
        var title = page.QuerySelector("h1");
        title?.Remove();
        return new Document(HtmlBlocks.ToText(page.Body!)) { Title = title?.TextContent.Trim(), HasFrontMatterInText = title is null };
    }
}
