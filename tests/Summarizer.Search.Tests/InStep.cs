using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.AzureBlobs;
using Summarizer.Search.Sqlite;
using Summarizer.Searching;
using Summarizer.Tests;

namespace Summarizer.Search.Tests;

/// <summary>The way of articles with an index at its end: told by the pipeline, put right by the sweep.</summary>
public sealed class InStep(Azurite azurite) : IClassFixture<Azurite>, IDisposable
{
    const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.\n\nPhotos by Zebedee Quillfeather.";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("summarizer-step-");

    string File => Path.Combine(folder.FullName, "search.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_article_is_found_as_soon_as_it_is_summarized_and_as_it_is_now()
    {
        using var index = new SqliteSearchIndex(File);
        await using var way = await OpenAsync(index);
        await UploadAsync(way, "a.txt", Ferry);
        Assert.Equal(["a.txt"], await FindAsync(index, "quillfeather"));
        await UploadAsync(way, "a.txt", Ferry.Replace("Quillfeather", "Marchbank", StringComparison.Ordinal));
        Assert.Empty(await FindAsync(index, "quillfeather"));
        Assert.Equal(["a.txt"], await FindAsync(index, "marchbank"));
        await way.GetRequiredService<IArticleInbox>().DeleteAsync(Name("a.txt"));
        await way.GetRequiredService<ArticlePipeline>().RunAsync(Name("a.txt"));
        Assert.Empty(await FindAsync(index, "marchbank"));
    }

    [Fact]
    public async Task A_lost_index_is_filled_again_by_the_next_sweep()
    {
        using var index = new SqliteSearchIndex(File);
        await using var way = await OpenAsync(index);
        for (var number = 0; number < 40; number++)
            await UploadAsync(way, $"{number}.txt", Ferry);
        await UploadAsync(way, "junk.txt", "\0\u0001\u0002\0\0\u0003\0\0");
        foreach (var part in folder.GetFiles())
            part.Delete();
        Assert.Empty(await FindAsync(index, "quillfeather"));
        await SweepAsync(way);
        Assert.Equal(40, (await FindAsync(index, "quillfeather")).Count);
        Assert.Equal(["junk.txt"], await FindAsync(index, "junk"));
    }

    [Fact]
    public async Task What_the_index_has_too_much_or_of_an_older_version_is_put_right()
    {
        using var index = new SqliteSearchIndex(File);
        await using var way = await OpenAsync(index);
        await UploadAsync(way, "b.txt", Ferry);
        await index.PutAsync([Entries.Of("a.txt", "An orphan."), Entries.Of("b.txt", "Of older days.", version: "\"old\""),
            Entries.Of("c.txt", "Another orphan.")]);
        await SweepAsync(way);
        Assert.Empty(await FindAsync(index, "orphan"));
        Assert.Empty(await FindAsync(index, "older"));
        Assert.Equal(["b.txt"], await FindAsync(index, "quillfeather"));
    }

    [Fact]
    public async Task An_index_in_trouble_stops_nothing_is_told_in_one_line_and_put_right()
    {
        await using var service = await LuceneService.StartAsync();
        var index = service.Client();
        var log = new Lines();
        await using var way = await OpenAsync(index, log);
        service.Refusal = 503;
        for (var number = 0; number < 3; number++)
            await UploadAsync(way, $"{number}.txt", Ferry);
        await SweepAsync(way);
        Assert.Equal("Search is in trouble, and what it misses is taken in later: The search service refuses (503).",
            Assert.Single(log.All));
        service.Refusal = null;
        await SweepAsync(way);
        Assert.Equal(3, (await FindAsync(index, "quillfeather")).Count);
        Assert.Equal("Search is in step again", log.All[^1]);
        Assert.Equal(2, log.All.Count);
    }

    [Fact]
    public async Task What_a_busy_machine_could_not_read_is_taken_in_by_the_next_sweep()
    {
        using var index = new SqliteSearchIndex(File);
        var busy = Path.Combine(folder.FullName, "busy");
        await using var way = await OpenAsync(index, reader: ReadsUnless(busy));
        await UploadAsync(way, "long.html", $"<html><body><p>{Ferry}</p>{string.Concat(Enumerable.Repeat("<!-- Long enough to be read apart. -->", 1000))}</body></html>", "text/html");
        foreach (var part in folder.GetFiles())
            part.Delete();
        await System.IO.File.WriteAllTextAsync(busy, "");
        await SweepAsync(way);
        Assert.Empty(await FindAsync(index, "quillfeather"));
        System.IO.File.Delete(busy);
        await SweepAsync(way);
        Assert.Equal(["long.html"], await FindAsync(index, "quillfeather"));
    }

    /// <summary>
    /// A program that starts as a reader and never answers while a file is there; else it does not start, and documents are read here.
    /// </summary>
    static ReaderCommand ReadsUnless(string busy) =>
        new("/bin/sh", ["-c", $"[ -e '{busy}' ] && printf '\\000\\000\\000\\000' && exec sleep 60", "sh"]);

    async Task<ServiceProvider> OpenAsync(ISearchIndex index, Lines? log = null, ReaderCommand? reader = null)
    {
        var account = azurite.TakeAccount();
        var collection = new ServiceCollection().AddLogging(logging => { if (log is not null) { logging.AddProvider(log); } })
            .AddSummarizer(account).AddAzureStorage(account)
            .AddSingleton(index).AddSingleton(new ReaderLimits { Patience = TimeSpan.FromSeconds(1) });
        if (reader is not null)
            collection.AddSingleton(reader);
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<StorageContainers>().CreateAsync();
        return services;
    }

    static async Task UploadAsync(IServiceProvider way, string name, string text, string contentType = "text/plain")
    {
        await way.GetRequiredService<IArticleInbox>()
            .UploadAsync(Name(name), new UploadedArticle(Encoding.UTF8.GetBytes(text), contentType));
        await way.GetRequiredService<ArticlePipeline>().RunAsync(Name(name));
    }

    static async Task SweepAsync(IServiceProvider way) => await way.GetRequiredService<Sweep>().RunAsync((_, _) => Task.CompletedTask, 100);

    static async Task<IReadOnlyList<string>> FindAsync(ISearchIndex index, string typed) =>
        [.. (await index.FindAsync(SearchQuery.Parse(typed), "", 0, 100)).Entries.Select(entry => entry.Name.Value)];

    static ArticleName Name(string name) => ArticleName.Parse(name);

    /// <summary>What the keeper of the index logs.</summary>
    sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName == typeof(IndexKeeper).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (All)
                All.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
