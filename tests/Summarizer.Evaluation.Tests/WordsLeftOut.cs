using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Summarizer.Articles;

namespace Summarizer.Evaluation.Tests;

/// <summary>A summary of half an article must be impossible: where much was taken for noise, the article says how much.</summary>
/// <remarks>Counted once more here, by the sentences of the text that stand in no paragraph of the article.</remarks>
public sealed class WordsLeftOut
{
    /// <summary>A file of pages, as <c>--pages</c> takes it; theirs are texts of others, and so not in the repository.</summary>
    const string Variable = "SUMMARIZER_PAGES";

    /// <summary>A fifth, and what two ways of counting may differ by.</summary>
    const double Much = 0.25;

    const int MinSentenceWords = 4;

    static readonly ArticleReader Reader = new(Options.Create(new ArticleOptions()));

    [Fact]
    public void Are_told_on_every_page_of_the_repository()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root(), "tests/Summarizer.Tests/Articles/Cases"), "*.html",
            SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !IsTold(File.ReadAllBytes(page))).Select(Path.GetFileName));
    }

    [PagesFact]
    public void Are_told_on_every_page_of_the_evaluation()
    {
        var pages = NewsArticle.ReadAll(Environment.GetEnvironmentVariable(Variable)!).Where(page => page.Page is not null).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !IsTold(page.Page!.Value)).Select(page => page.Id));
    }

    static bool IsTold(ReadOnlyMemory<byte> page)
    {
        try
        {
            var article = Reader.Read(new UploadedArticle(page, "text/html"));
            return article.WordsLeftOut is not null || ShareLeftOut(article) <= Much;
        }
        catch (RejectedArticleException)
        {
            // Of no article, no half is summarized.
            return true;
        }
    }

    static double ShareLeftOut(Article article)
    {
        var (kept, all, at) = (0, 0, 0);
        foreach (var sentence in NewsSentences.Of(article.Text).Where(IsSentence))
        {
            var start = article.Text.IndexOf(sentence, at, StringComparison.Ordinal);
            if (start < 0)
                continue;
            at = start + sentence.Length;
            all++;
            if (article.Paragraphs.Any(paragraph => paragraph.Span.Start < at && paragraph.Span.End > start))
                kept++;
        }
        return all == 0 ? 0 : 1 - (double)kept / all;
    }

    static bool IsSentence(string text) =>
        text.TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?' or '。'] && text.Split(' ').Length >= MinSentenceWords;

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    sealed class PagesFactAttribute : FactAttribute
    {
        public PagesFactAttribute() => Skip = File.Exists(Environment.GetEnvironmentVariable(Variable)) ? null
            : $"{Variable} names no file of pages.";
    }
}
