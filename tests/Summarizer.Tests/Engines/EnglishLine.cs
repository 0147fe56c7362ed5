using Summarizer.Articles;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Tests.Engines;

/// <summary>An English text as the rules see it, and the line of its first sentence.</summary>
static class EnglishLine
{
    public static T Read<T>(string text, Func<Line, IndexedArticle, T> read)
    {
        var index = IndexedArticle.Of(new Article { Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))], Language = "en" });
        try
        {
            var line = new Line();
            line.Begin(index, 0);
            return read(line, index);
        }
        finally
        {
            index.Release();
        }
    }
}
