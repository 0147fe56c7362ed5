using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;

namespace Summarizer.LocalHost.Tests;

/// <summary>Documents that are read in a process of their own, this program with a verb.</summary>
public sealed class ReadersApart : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("summarizer-");

    static readonly IOptions<ArticleOptions> Limits = Options.Create(new ArticleOptions());
    static readonly ReaderCommand Program = ReaderCommand.Of(typeof(LocalApplication).Assembly.Location);

    /// <summary>What a reader writes when it is ready, an empty frame.</summary>
    const string Ready = "printf '\\000\\000\\000\\000'";

    /// <summary>Long enough to be read apart.</summary>
    static readonly string Story = string.Concat(Enumerable.Range(1, 500)
        .Select(i => $"<p>The council of Harwick counted {i} buses on Tuesday and {i + 3} on Wednesday evening.</p>"));

    [Fact]
    public async Task What_is_read_apart_is_what_is_read_here()
    {
        using var pool = Pool(Program);
        var page = Page(Story);
        var (apart, here) = (await pool.ReadAsync(page), new ArticleReader(Limits).Read(page));
        Assert.Equal((here.Text, here.Title, here.Words), (apart.Text, apart.Title, apart.Words));
        Assert.Equal(here.Paragraphs, apart.Paragraphs);
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_refused_its_process_is_ended_and_the_next_is_read()
    {
        using var pool = Pool(First("while :; do :; done"));
        var refused = await Assert.ThrowsAsync<RejectedArticleException>(() => pool.ReadAsync(Page(Story)));
        Assert.Contains("Reading the document takes", refused.Message, StringComparison.Ordinal);
        Assert.True((await pool.ReadAsync(Page(Story))).Words > 5000);
        Assert.Equal(1, Readers());
    }

    [Fact]
    public async Task A_fetched_page_keeps_its_address()
    {
        using var pool = Pool(Program);
        Assert.Equal("https://news.example/night-buses",
            (await pool.ReadAsync(Page(Story) with { Address = "https://news.example/night-buses" })).Url);
    }

    [Fact]
    public async Task When_a_reader_is_killed_over_a_document_another_one_reads_it()
    {
        using var pool = Pool(First("kill -9 $$"));
        Assert.True((await pool.ReadAsync(Page(Story))).Words > 5000);
        Assert.Equal(1, Readers());
    }

    [Fact]
    public async Task A_document_over_which_two_readers_die_is_refused()
    {
        using var pool = Pool(new ReaderCommand("/bin/sh", ["-c", $"{Ready}; kill -9 $$", "sh", ReaderCommand.Verb]));
        var refused = await Assert.ThrowsAsync<RejectedArticleException>(() => pool.ReadAsync(Page(Story)));
        Assert.Equal(RejectionReason.Unreadable, refused.Reason);
        Assert.Equal(0, Readers());
    }

    [Fact]
    public async Task A_reader_that_gets_no_time_is_ended_and_the_document_is_not_to_blame()
    {
        using var pool = Pool(First("while sleep 0.1; do :; done"), new ReaderLimits { Patience = TimeSpan.FromSeconds(1) });
        await Assert.ThrowsAsync<TimeoutException>(() => pool.ReadAsync(Page(Story)));
        Assert.Equal(0, Readers());
    }

    [Fact]
    public async Task A_reader_that_takes_too_much_memory_is_ended()
    {
        // The program alone has more.
        using var pool = Pool(Program, new ReaderLimits { Memory = 1 << 20 });
        var refused = await Assert.ThrowsAsync<RejectedArticleException>(() => pool.ReadAsync(Page(string.Concat(Enumerable.Repeat(Story,
            40)))));
        Assert.Equal(RejectionReason.TooLarge, refused.Reason);
        Assert.Equal(0, Readers());
    }

    [Fact]
    public async Task What_a_reader_held_before_is_not_counted_against_a_document()
    {
        // Together they are more.
        using var pool = Pool(Program, new ReaderLimits { Memory = 80 << 20, KeptMemory = 1 << 30 });
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.True((await pool.ReadAsync(Page(string.Concat(Enumerable.Repeat(Story, 10))))).Words > 5000);
        Assert.Equal(1, Readers());
    }

    [Fact]
    public async Task Where_no_process_can_be_started_it_is_read_here()
    {
        using var pool = Pool(new ReaderCommand("/nowhere/summarizer", [ReaderCommand.Verb]));
        Assert.True((await pool.ReadAsync(Page(Story))).Words > 5000);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A reader that says it is ready and does something else over its first document; started again, it is the program.</summary>
    /// <remarks>What a real document takes depends on the machine.</remarks>
    ReaderCommand First(string does)
    {
        var met = Path.Combine(folder.FullName, "met");
        var program = string.Join(' ', Program.Arguments.Prepend(Program.Program).Select(word => $"'{word}'"));
        return new ReaderCommand("/bin/sh",
            ["-c", $"[ -e {met} ] && exec {program}; touch {met}; {Ready}; {does}", "sh", ReaderCommand.Verb]);
    }

    static ReaderPool Pool(ReaderCommand command, ReaderLimits? limits = null) =>
        new(new ArticleReader(Limits), Limits, NullLogger<ReaderPool>.Instance, command, limits);

    static UploadedArticle Page(string body) =>
        new(Encoding.UTF8.GetBytes($"<html><body><article><h1>Night buses</h1>{body}</article></body></html>"), "text/html", "page.html");

    /// <summary>How many processes of this one read articles.</summary>
    static int Readers() => Directory.EnumerateDirectories("/proc").Count(process =>
        IsReader(Path.Combine(process, "cmdline")) && File.ReadAllText(Path.Combine(process, "stat")).Split(") ")[^1].Split(' ')[1] == $"{Environment.ProcessId}");

    static bool IsReader(string commandLine)
    {
        try
        {
            return File.ReadAllText(commandLine).TrimEnd('\0').EndsWith(ReaderCommand.Verb, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It has ended.
            return false;
        }
    }
}
