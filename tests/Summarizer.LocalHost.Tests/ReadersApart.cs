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

    /// <summary>Long enough to be read apart.</summary>
    static readonly string Story = string.Concat(Enumerable.Range(1, 500).Select(i => $"<p>The council of Harwick counted {i} buses on Tuesday and {i + 3} on Wednesday evening.</p>"));

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
        using var pool = Pool(EndlessOnce());
        var refused = await Assert.ThrowsAsync<RejectedArticleException>(() => pool.ReadAsync(Page(Story)));
        Assert.Contains("Reading the document takes", refused.Message, StringComparison.Ordinal);
        Assert.True((await pool.ReadAsync(Page(Story))).Words > 5000);
        Assert.Equal(1, Readers());
    }

    [Fact]
    public async Task Where_no_process_can_be_started_it_is_read_here()
    {
        using var pool = Pool(new ReaderCommand("/nowhere/summarizer", [ReaderCommand.Verb]));
        Assert.True((await pool.ReadAsync(Page(Story))).Words > 5000);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A reader that says it is ready and never comes to an end over its first document; started again, it is the program.</summary>
    /// <remarks>How long a real document takes depends on the machine.</remarks>
    ReaderCommand EndlessOnce()
    {
        var met = Path.Combine(folder.FullName, "met");
        var program = string.Join(' ', Program.Arguments.Prepend(Program.Program).Select(word => $"'{word}'"));
        return new ReaderCommand("/bin/sh", ["-c", $"[ -e {met} ] && exec {program}; touch {met}; printf '\\000\\000\\000\\000'; while :; do :; done", "sh", ReaderCommand.Verb]);
    }

    static ReaderPool Pool(ReaderCommand command) => new(new ArticleReader(Limits), Limits, NullLogger<ReaderPool>.Instance, command);

    static UploadedArticle Page(string body) => new(Encoding.UTF8.GetBytes($"<html><body><article><h1>Night buses</h1>{body}</article></body></html>"), "text/html", "page.html");

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
