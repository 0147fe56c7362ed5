using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Summarizer.Articles.Formats.Plain;

/// <summary>Markdown, with or without front matter.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static readonly ArticleFormat Format = new(
        "Markdown",
        ["text/markdown", "text/x-markdown"],
        [".md", ".markdown"],
        Tell.Declaration,
        bytes => (bytes.Span.StartsWith("# "u8) || FrontMatter.Begins(bytes.Span)) && TextDecoder.LooksLikeText(bytes.Span),
        upload => Bounded.Read(_ => Read(PlainText.OneLineEnd(TextDecoder.Decode(upload)))))
    { Note = "with YAML or TOML front matter" };

    static Document Read(string text)
    {
        var front = FrontMatter.Of(text, out var body);
        var markdown = Markdown.Parse(body, Pipeline);
        var title = front.Title;
        var builder = new DocumentBuilder();
        foreach (var leaf in markdown.Descendants<LeafBlock>())
        {
            if (leaf is CodeBlock or HtmlBlock or LinkReferenceDefinition || leaf.Inline is null || leaf.Parent is TableCell)
                continue;
            var line = Text(leaf.Inline);
            if (IsFootnote(line))
                continue;
            if (leaf is HeadingBlock { Level: 1 } && title is null)
                title = Document.OnOneLine(line);
            else if (leaf is not HeadingBlock { Level: 1 } || Document.OnOneLine(line) != title)
                builder.Add(leaf is HeadingBlock ? ParagraphKind.Heading : ParagraphKind.Body, line);
        }
        return (front with { Title = title }).On(builder.Build());
    }

    /// <summary>The text of a footnote, <c>[^1]: …</c>, where it is defined.</summary>
    static bool IsFootnote(string line) =>
        line.StartsWith("[^", StringComparison.Ordinal) && line.IndexOf("]:", StringComparison.Ordinal) is > 2 and < 30;

    static string Text(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Append(inlines);
        return text.ToString();

        void Append(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                    case CodeInline code: text.Append(code.Content); break;
                    case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                    case LineBreakInline: text.Append(' '); break;
                    case LinkInline { IsImage: true } or HtmlInline or AutolinkInline: break;
                    case ContainerInline nested: Append(nested); break;
                }
            }
        }
    }
}
