using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.Summaries;

namespace Summarizer.Functions.Tests;

[Collection(nameof(FunctionApp))]
public sealed class Work(FunctionApp app)
{
    [Fact]
    public async Task Either_blob_trigger_makes_the_summary()
    {
        await app.Blob("work/event.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<ArticleTriggers>().UploadedAsync(app.Blob("work/event.txt"), "work/event.txt", default);
        await app.Blob("work/poll.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<ArticleTriggers>().FoundAsync(app.Blob("work/poll.txt"), "work/poll.txt", default);
        Assert.Equal(SummaryState.Summarized, (await KeptAsync("work/event.txt"))!.Header.State);
        Assert.Equal(SummaryState.Summarized, (await KeptAsync("work/poll.txt"))!.Header.State);
    }

    [Theory]
    [InlineData("a/../work/left.txt")]
    [InlineData("work\\left.txt")]
    [InlineData("work/left.txt.")]
    [InlineData("")]
    public async Task A_blob_whose_name_is_no_article_name_is_left_alone(string name)
    {
        await app.Of<ArticleTriggers>().UploadedAsync(app.Blob("work/left.txt"), name, default);
        Assert.Null(await KeptAsync("work/left.txt"));
    }

    [Fact]
    public async Task A_request_from_the_queue_makes_a_current_summary_again()
    {
        await app.SummarizeAsync("work/again.txt", FunctionApp.News);
        var first = await KeptAsync("work/again.txt");
        await app.Of<WorkTriggers>().SummarizeAgainAsync("""{"name":"work/again.txt"}""", default);
        Assert.Equal(first!.ETag, (await KeptAsync("work/again.txt"))!.ETag);
        await app.Of<WorkTriggers>().SummarizeAgainAsync("""{"name":"work/again.txt","again":true}""", default);
        Assert.NotEqual(first.ETag, (await KeptAsync("work/again.txt"))!.ETag);
    }

    [Fact]
    public async Task The_sweep_sends_to_the_queue_what_events_missed()
    {
        await app.Blob("work/missed.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<WorkTriggers>().SweepAsync(new TimerInfo(), default);
        var queue = app.Get<StorageConnection>().Queues.GetQueueClient(WorkQueue.Name);
        var names = new List<string>();
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
            names.AddRange(messages.Select(message => WorkQueue.TryParse(message.MessageText, out var work, out var problem) ? work.Name.Value : problem));
        Assert.Contains("work/missed.txt", names);
    }

    [Fact]
    public async Task An_upload_that_was_given_up_has_its_reason_where_its_summary_would_be()
    {
        await app.Blob("work/poison.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<GivenUp>().UploadGivenUpAsync(
            """{"FunctionId":"Host.Functions.ArticleUploaded","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"work/poison.txt","ETag":"\"0x1\""}""", default);
        Assert.Equal("given-up", await ReasonAsync("work/poison.txt"));
    }

    [Fact]
    public async Task A_request_that_was_given_up_does_too()
    {
        await app.Blob("work/poisoned.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<GivenUp>().WorkGivenUpAsync("""{"name":"work/poisoned.txt","again":true}""", default);
        Assert.Equal("given-up", await ReasonAsync("work/poisoned.txt"));
    }

    [Fact]
    public async Task A_summary_that_was_made_after_all_is_kept()
    {
        await app.SummarizeAsync("work/fine.txt", FunctionApp.News);
        await app.Of<GivenUp>().WorkGivenUpAsync("""{"name":"work/fine.txt"}""", default);
        Assert.Equal(SummaryState.Summarized, (await KeptAsync("work/fine.txt"))!.Header.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"name":7}""")]
    [InlineData("""{"name":"a/../b.txt"}""")]
    [InlineData("""{"name":"work/gone.txt"}""")]
    [InlineData("""{"ContainerName":"articles"}""")]
    [InlineData("""{"ContainerName":"articles","BlobName":["a"]}""")]
    [InlineData("""{"ContainerName":"articles","BlobName":"a/../b.txt"}""")]
    [InlineData("""{"ContainerName":"articles","BlobName":"work/gone.txt"}""")]
    [InlineData("""{"ContainerName":"others","BlobName":"work/other.txt"}""")]
    public async Task A_message_that_makes_no_sense_is_dropped_and_never_thrown(string message)
    {
        await app.Blob("work/other.txt").UploadAsync(BinaryData.FromString(FunctionApp.News), overwrite: true);
        await app.Of<WorkTriggers>().SummarizeAgainAsync(message, default);
        await app.Of<GivenUp>().UploadGivenUpAsync(message, default);
        await app.Of<GivenUp>().WorkGivenUpAsync(message, default);
        Assert.Null(await KeptAsync("work/other.txt"));
        Assert.Null(await KeptAsync("work/gone.txt"));
    }

    Task<KeptSummary?> KeptAsync(string name) => app.Get<ISummaryStore>().FindAsync(ArticleName.Parse(name));

    async Task<string?> ReasonAsync(string name)
    {
        var opened = await app.Get<ISummaryStore>().OpenAsync(ArticleName.Parse(name));
        await using var content = opened!.Content;
        return (await JsonSerializer.DeserializeAsync<JsonElement>(content)).GetProperty("reason").GetString();
    }
}
