using System.Globalization;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.SemanticKernel.Prompts;

/// <summary>An article as a model gets it: its title and paragraphs, without characters that people do not see.</summary>
static class ArticleText
{
    /// <summary>The title, if any, and the paragraphs that tell the news, in order.</summary>
    public static IReadOnlyList<string> Of(Article article)
    {
        var body = article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body)
            .Select(paragraph => Clean(article[paragraph.Span]))
            .Where(text => text.Length > 0).ToList();
        if (body.Count == 0)
            body = [Clean(article.Text)];
        if (article.Title is { Length: > 0 } title)
            body.Insert(0, "Title: " + Clean(title).ReplaceLineEndings(" "));
        return body;
    }

    /// <summary>Without control, zero-width and bidi characters, which can hide text from people and not from a model.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or 0x2028 or 0x2029)
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
                clean.Append(rune);
        }
        return clean.ToString().Trim();
    }
}
