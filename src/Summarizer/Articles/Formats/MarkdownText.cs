using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Summarizer.Articles.Formats;

/// <summary>Markdown, with or without YAML front matter.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public static readonly ArticleFormat Format = new(
        ["text/markdown", "text/x-markdown"],
        [".md", ".markdown"],
        bytes => (bytes.Span.StartsWith("# "u8) || bytes.Span.StartsWith("---\ntitle:"u8)) && TextDecoder.LooksLikeText(bytes.Span),
        upload => Bounded.Read(_ => Read(TextDecoder.Decode(upload))));

    static Document Read(string text)
    {
        var markdown = Markdown.Parse(text, Pipeline);
        var front = FrontMatter(markdown, text);
        var title = front.GetValueOrDefault("title");
        var builder = new DocumentBuilder();
        foreach (var leaf in markdown.Descendants<LeafBlock>())
        {
            if (leaf is CodeBlock or HtmlBlock or LinkReferenceDefinition || leaf.Inline is null || leaf.Parent is TableCell)
                continue;
            var line = Text(leaf.Inline);
            if (leaf is HeadingBlock { Level: 1 } && title is null)
                title = Document.Line(line);
            else if (leaf is not HeadingBlock { Level: 1 } || Document.Line(line) != title)
                builder.Add(leaf is HeadingBlock ? ParagraphKind.Heading : ParagraphKind.Body, line);
        }
        return builder.Build() with
        {
            Title = title,
            Byline = front.GetValueOrDefault("author"),
            PublishedAt = Document.Moment(front.GetValueOrDefault("date")),
            Source = front.GetValueOrDefault("source"),
            Language = Document.LanguageOf(front.GetValueOrDefault("lang") ?? front.GetValueOrDefault("language")),
        };
    }

    static Dictionary<string, string> FrontMatter(MarkdownDocument markdown, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (markdown is [YamlFrontMatterBlock front, ..])
        {
            foreach (var line in text.AsSpan(front.Span.Start, front.Span.Length).EnumerateLines())
            {
                var colon = line.IndexOf(':');
                if (colon > 0 && Document.Line(line[(colon + 1)..].Trim().Trim("\"'").ToString()) is { } value)
                    values.TryAdd(line[..colon].Trim().ToString(), value);
            }
        }
        return values;
    }

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
