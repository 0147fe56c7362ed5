using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class Races(Azurite azurite)
{
    [Fact]
    public async Task Twenty_events_one_behind_another_ask_the_engine_once()
    {
        var engine = new Interrupted();
        await using var room = await Newsroom.OpenAsync(azurite, engine: engine.Over);
        await room.UploadAsync("a");

        for (var i = 0; i < 20; i++)
            await room.RunAsync("a");

        Assert.Equal(1, engine.Calls);
        await room.AssertAllIsWellAsync();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(20)]
    public async Task Workers_at_the_same_article_leave_one_summary_of_its_newest_version(int workers)
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        var others = Enumerable.Range(0, workers).Select(_ => room.Another()).ToList();
        for (var version = 0; version < 5; version++)
        {
            await room.UploadAsync("a", Newsroom.Ferry + new string(' ', version));
            await Task.WhenAll(others.Select(other => Task.Run(() => other.RunAsync("a"))));
            await room.AssertAllIsWellAsync($"version {version}:");
        }
        foreach (var other in others)
            await other.DisposeAsync();
    }

    [Fact]
    public async Task Workers_while_it_is_overwritten_leave_one_summary_of_its_newest_version()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a");
        var writing = Task.Run(async () =>
        {
            for (var version = 1; version <= 10; version++)
            {
                await room.UploadAsync("a", Newsroom.Ferry + new string(' ', version));
                await room.RunAsync("a");
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var other = room.Another();
            while (!writing.IsCompleted)
                await other.RunAsync("a", again: true);
        })));
        await writing;

        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task An_old_event_behind_a_new_one_changes_nothing()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a", "An older story, of which the event comes late.");
        await room.UploadAsync("a");
        await room.RunAsync("a");
        var kept = await room.KeptAsync("a");

        Assert.Equal(PipelineOutcome.Current, await room.RunAsync("a"));
        Assert.Equal(kept, await room.KeptAsync("a"));
    }

    [Fact]
    public async Task What_is_overwritten_while_it_is_summarized_gets_the_summary_of_the_new()
    {
        var engine = new Interrupted();
        await using var room = await Newsroom.OpenAsync(azurite, engine: engine.Over);
        await room.UploadAsync("a");
        ArticleVersion? overwritten = null;
        engine.Once = async () => overwritten = await room.UploadAsync("a", Newsroom.Ferry + "\n\nTickets stay valid.");

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));

        Assert.Equal(overwritten!.ETag, (await room.KeptAsync("a"))!.Header.SourceETag);
        Assert.Equal(2, engine.Calls);
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_is_overwritten_and_summarized_by_another_meanwhile_is_left_to_the_other()
    {
        var engine = new Interrupted();
        await using var room = await Newsroom.OpenAsync(azurite, engine: engine.Over);
        await using var other = room.Another();
        await room.UploadAsync("a");
        engine.Once = async () =>
        {
            await room.UploadAsync("a", Newsroom.Ferry + "\n\nTickets stay valid.");
            await other.RunAsync("a");
        };

        Assert.Equal(PipelineOutcome.Current, await room.RunAsync("a"));
        Assert.Equal(1, engine.Calls);
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_is_overwritten_while_it_is_read_gets_the_summary_of_the_new()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await room.UploadAsync("a", new string('a', 8_000_000));
        using var opened = await room.Inbox.OpenAsync(ArticleName.Parse("a"));
        await room.UploadAsync("a");

        // What had arrived may be whole; never is it of both.
        var read = await opened!.ReadAsync(10_000_000);
        Assert.True(read is null || read.Bytes.Length == 8_000_000);
        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_is_deleted_while_it_is_summarized_leaves_nothing()
    {
        var engine = new Interrupted();
        await using var room = await Newsroom.OpenAsync(azurite, engine: engine.Over);
        await room.UploadAsync("a");
        engine.Once = () => room.Inbox.DeleteAsync(ArticleName.Parse("a"));

        Assert.Equal(PipelineOutcome.Gone, await room.RunAsync("a"));
        Assert.Null(await room.KeptAsync("a"));
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task What_is_deleted_and_uploaded_again_while_it_is_summarized_gets_the_summary_of_the_new()
    {
        var engine = new Interrupted();
        await using var room = await Newsroom.OpenAsync(azurite, engine: engine.Over);
        await room.UploadAsync("a");
        ArticleVersion? anew = null;
        engine.Once = async () =>
        {
            await room.Inbox.DeleteAsync(ArticleName.Parse("a"));
            anew = await room.UploadAsync("a");
        };

        Assert.Equal(PipelineOutcome.Summarized, await room.RunAsync("a"));
        Assert.Equal(anew!.ETag, (await room.KeptAsync("a"))!.Header.SourceETag);
        await room.AssertAllIsWellAsync();
    }

    [Fact]
    public async Task Uploads_deletions_and_workers_at_once_come_to_one_end()
    {
        await using var room = await Newsroom.OpenAsync(azurite);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            await using var other = room.Another();
            var random = new Random(worker);
            for (var i = 0; i < 15; i++)
            {
                var name = $"{random.Next(3)}";
                if (random.Next(3) == 0)
                    await other.Inbox.DeleteAsync(ArticleName.Parse(name));
                else
                    await other.UploadAsync(name, Newsroom.Ferry + new string(' ', random.Next(5)));
                await other.RunAsync(name);
            }
        })));

        // Each change was followed by a run, so that nothing is left for a sweep.
        await room.AssertAllIsWellAsync();
    }

    /// <summary>The rules, counted, and once interrupted.</summary>
    sealed class Interrupted : ISummarizer
    {
        ISummarizer? rules;
        int calls;

        public int Calls => calls;

        /// <summary>What happens in the middle of the first summary.</summary>
        public Func<Task>? Once { get; set; }

        public string Fingerprint => rules!.Fingerprint;

        public Interrupted Over(ISummarizer engine)
        {
            rules = engine;
            return this;
        }

        public async Task<Draft> SummarizeAsync(Article article, CancellationToken cancellation = default)
        {
            var draft = await rules!.SummarizeAsync(article, cancellation);
            if (Interlocked.Increment(ref calls) == 1 && Once is not null)
                await Once();
            return draft;
        }
    }
}
