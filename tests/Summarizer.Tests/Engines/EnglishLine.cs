using Summarizer.Articles;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Tests.Engines;

/// <summary>The line of the first sentence of an English text.</summary>
static class EnglishLine
{
    public static Line Of(string text) => new(Index(text), 0);

    public static IndexedArticle Index(string text) =>
        IndexedArticle.Of(new Article { Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))],
            Language = "en" });
}
