using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Articles;
using Summarizer.Summaries;
using Summarizer.Tests;

namespace Summarizer.AzureBlobs.Tests;

[Collection(nameof(Newsroom))]
public sealed class TheWay(Azurite azurite) : IAsyncLifetime
{
    const string Ferry = "The ferry to Carrow Bay will stop on 1 May, the council of Aldermouth decided on Tuesday.\n\nThe line carried 9 000 passengers last year.\n\nA bus will replace it until the bridge opens in 2029.";

    readonly string folder = Guid.NewGuid().ToString("N");
    ServiceProvider services = null!;

    IArticleInbox Inbox => services.GetRequiredService<IArticleInbox>();
    ISummaryStore Store => services.GetRequiredService<ISummaryStore>();
    ArticlePipeline Pipeline => services.GetRequiredService<ArticlePipeline>();

    public async Task InitializeAsync()
    {
        services = new ServiceCollection().AddLogging().AddSummarizer(azurite.Configuration).AddAzureStorage(azurite.Configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<StorageContainers>().CreateAsync();
    }

    public async Task DisposeAsync() => await services.DisposeAsync();

    [Fact]
    public async Task An_uploaded_article_gets_a_summary_of_its_version()
    {
        var version = await UploadAsync("ferry.txt", Ferry);

        Assert.Equal(PipelineOutcome.Summarized, await Pipeline.RunAsync(version.Name));

        var kept = await Store.FindAsync(version.Name);
        Assert.Equal(version.ETag, kept!.Header.SourceETag);
        Assert.Equal(version.LastModified, kept.Header.SourceLastModified);
    }

    [Fact]
    public async Task A_redelivered_article_is_not_summarized_again()
    {
        var version = await UploadAsync("ferry.txt", Ferry);
        await Pipeline.RunAsync(version.Name);
        var kept = await Store.FindAsync(version.Name);

        Assert.Equal(PipelineOutcome.Current, await Pipeline.RunAsync(version.Name));
        Assert.Equal(kept!.ETag, (await Store.FindAsync(version.Name))!.ETag);
    }

    [Fact]
    public async Task Twenty_events_at_once_leave_one_summary_and_one_headline()
    {
        var version = await UploadAsync("ferry.txt", Ferry);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Pipeline.RunAsync(version.Name))));

        Assert.Single((await Store.NewestAsync(HeadlineFilter.Under(folder), 100, null)).Items);
        Assert.True((await Store.FindAsync(version.Name))!.IsCurrent(version, services.GetRequiredService<SummaryWriter>().Fingerprint));
    }

    [Fact]
    public async Task An_overwritten_article_gets_a_new_summary_in_place_of_the_old()
    {
        var old = await UploadAsync("ferry.txt", Ferry);
        await Pipeline.RunAsync(old.Name);
        var version = await UploadAsync("ferry.txt", Ferry + "\n\nTickets stay valid on the bus.");

        Assert.Equal(PipelineOutcome.Summarized, await Pipeline.RunAsync(version.Name));

        Assert.Equal(version.ETag, (await Store.FindAsync(version.Name))!.Header.SourceETag);
        Assert.Single((await Store.NewestAsync(HeadlineFilter.Under(folder), 100, null)).Items);
    }

    [Fact]
    public async Task A_write_over_something_newer_is_refused_and_leaves_no_headline()
    {
        var version = await UploadAsync("ferry.txt", Ferry);
        await Pipeline.RunAsync(version.Name);
        var kept = await Store.FindAsync(version.Name);
        var document = new SummaryDocument(version.Name, "{}"u8.ToArray(),
            kept!.Header with { CreatedAt = kept.Header.CreatedAt.AddSeconds(-1) });

        Assert.Null(await Store.TryWriteAsync(document, replaces: null));
        Assert.Null(await Store.TryWriteAsync(document, kept with { ETag = "\"0x0\"" }));
        Assert.Single((await Store.NewestAsync(HeadlineFilter.Under(folder), 100, null)).Items);
    }

    [Fact]
    public async Task What_is_no_article_is_kept_as_a_rejection_with_its_reason()
    {
        var version = await UploadAsync("blank.txt", "  \n ");

        Assert.Equal(PipelineOutcome.Rejected, await Pipeline.RunAsync(version.Name));
        Assert.Equal(SummaryState.Rejected, (await Store.FindAsync(version.Name))!.Header.State);
    }

    [Fact]
    public async Task A_deleted_article_takes_its_summary_and_headline_along()
    {
        var version = await UploadAsync("ferry.txt", Ferry);
        await Pipeline.RunAsync(version.Name);
        await Inbox.DeleteAsync(version.Name);

        Assert.Equal(PipelineOutcome.Gone, await Pipeline.RunAsync(version.Name));
        Assert.Null(await Store.FindAsync(version.Name));
        Assert.Empty((await Store.NewestAsync(HeadlineFilter.Under(folder), 100, null)).Items);
    }

    [Fact]
    public async Task A_sweep_finds_the_missing_the_stale_and_the_orphaned_and_nothing_else()
    {
        // Names that storage sorts otherwise than summaries of them: "a-b.json" comes before "a.json".
        foreach (var name in new[] { "a", "a-b", "a-b-c", "a.b", "b" })
            await Pipeline.RunAsync((await UploadAsync(name, Ferry)).Name);
        await UploadAsync("missing", Ferry);
        await UploadAsync("a-b", Ferry + " ");
        await Inbox.DeleteAsync(Name("b"));

        var sent = new List<string>();
        await services.GetRequiredService<Sweep>().RunAsync((work, _) =>
        {
            sent.Add(work.Name.Value);
            return Task.CompletedTask;
        }, room: 0);

        Assert.Equal(new[] { "a-b", "b", "missing" },
            sent.Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..]).Order());
    }

    [Fact]
    public async Task Headlines_come_newest_first_in_pages()
    {
        foreach (var name in new[] { "1", "2", "3" })
            await Pipeline.RunAsync((await UploadAsync(name, Ferry)).Name);

        var first = await Store.NewestAsync(HeadlineFilter.Under(folder), 2, null);
        var second = await Store.NewestAsync(HeadlineFilter.Under(folder), 2, first.Continuation);

        Assert.Equal([Name("3"), Name("2"), Name("1")], first.Items.Concat(second.Items).Select(item => item.Name));
    }

    [Theory]
    [InlineData("""{"name":"a/b.txt","again":true}""", "a/b.txt", true)]
    [InlineData("""{"subject":"/blobServices/default/containers/articles/blobs/a/b.txt","eventType":"Microsoft.Storage.BlobDeleted"}""", "a/b.txt", false)]
    [InlineData("""{"name":"../b"}""", "../b", false)]
    [InlineData("""{"name":""}""", null, false)]
    [InlineData("[]", null, false)]
    [InlineData("no json", null, false)]
    public void Queue_messages_are_requests_or_say_what_is_wrong(string message, string? name, bool again)
    {
        Assert.Equal(name is not null, WorkQueue.TryParse(message, out var request, out var problem));
        Assert.Equal(name, request?.Name.Value);
        Assert.Equal(again, request?.Again ?? false);
        Assert.Equal(name is null, problem is not null);
    }

    ArticleName Name(string name) => ArticleName.Parse($"{folder}/{name}");

    async Task<ArticleVersion> UploadAsync(string name, string text) =>
        (await Inbox.UploadAsync(Name(name), new UploadedArticle(Encoding.UTF8.GetBytes(text), "text/plain")))!;
}
