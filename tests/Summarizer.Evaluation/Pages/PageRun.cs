using System.Globalization;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Evaluation.Metrics;

namespace Summarizer.Evaluation.Pages;

/// <summary>What is read of web pages against what a reader sees on them: title, byline, day, body.</summary>
static class PageRun
{
    /// <summary>The option that asks for it.</summary>
    public const string Option = "--pages";

    sealed record Reading(NewsArticle Page, PageKey Key, Article? Article);

    /// <summary>Reads the pages of a file; writes what differs, then how much is right.</summary>
    public static async Task RunAsync(string file, TextWriter output)
    {
        var reader = new ArticleReader(Options.Create(new ArticleOptions()));
        var keys = PageKey.ReadAll(file);
        var readings = NewsArticle.ReadAll(file).Where(page => page.Page is not null)
            .Select(page => new Reading(page, keys[page.Id], Read(reader, page))).ToList();
        if (readings.Count == 0)
            throw new UsageException($"{file} has no pages.");
        foreach (var (page, key, article) in readings)
        {
            if (key.Title is { } title && !PageScore.IsTitle(title, article?.Title))
                await output.WriteLineAsync($"{page.Id} title: {article?.Title} | not {title}");
            if (key.IsRead && !PageScore.IsByline(key.Authors, article?.Byline))
                await output.WriteLineAsync($"{page.Id} byline: {article?.Byline} | not {string.Join("; ", key.Authors)}");
            if (key.IsRead && !PageScore.IsDay(key.Published, article?.PublishedAt))
                await output.WriteLineAsync($"{page.Id} day: {article?.PublishedAt:O} | not {key.Published:O}");
        }
        var shown = readings.Where(reading => reading.Key.IsRead).ToList();
        await output.WriteLineAsync(TextTable.Of([$"{readings.Count} pages", "of so many", "right"],
        [
            Right("title", readings.Where(reading => reading.Key.Title is not null),
                reading => PageScore.IsTitle(reading.Key.Title!, reading.Article?.Title)),
            Right("byline, where one is shown", shown.Where(reading => reading.Key.Authors.Count > 0), IsByline),
            Right("no byline, where none is", shown.Where(reading => reading.Key.Authors.Count == 0), IsByline),
            Right("day, where one is shown", shown.Where(reading => reading.Key.Published is not null), IsDay),
            Right("no day, where none is", shown.Where(reading => reading.Key.Published is null), IsDay),
            Bodies([.. readings.Where(reading => reading.Page.References.Count > 0)]),
        ]));
    }

    static bool IsByline(Reading reading) => PageScore.IsByline(reading.Key.Authors, reading.Article?.Byline);

    static bool IsDay(Reading reading) => PageScore.IsDay(reading.Key.Published, reading.Article?.PublishedAt);

    static string[] Right(string what, IEnumerable<Reading> of, Func<Reading, bool> test)
    {
        var rights = of.Select(reading => test(reading) ? 100.0 : 0).ToList();
        return [what, Text(rights.Count), rights.Count == 0 ? "" : $"{Text(rights.Average())} %"];
    }

    static string[] Bodies(IReadOnlyList<Reading> readings) =>
    [
        "body, F1", Text(readings.Count),
        readings.Count == 0 ? "" : BodyOverlap.Over(readings.Select(reading => BodyOverlap.Of(reading.Page.References[0],
            Body(reading.Article)))).F1.ToString("F3", CultureInfo.InvariantCulture),
    ];

    static string Body(Article? article) =>
        article is null ? "" : string.Join('\n', article.Paragraphs.Select(paragraph => article[paragraph.Span].ToString()));

    static Article? Read(ArticleReader reader, NewsArticle page)
    {
        try
        {
            return reader.Read(new UploadedArticle(page.Page!.Value, "text/html"));
        }
        catch (RejectedArticleException)
        {
            return null;
        }
    }

    static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
