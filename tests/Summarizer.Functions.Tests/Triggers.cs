using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Queues;
using Summarizer.AzureBlobs;

namespace Summarizer.Functions.Tests;

[Collection(nameof(FunctionApp))]
public sealed class Triggers(FunctionApp app)
{
    [Theory]
    [InlineData("ArticleUploaded")]
    [InlineData("ArticleFound")]
    public async Task Either_blob_trigger_makes_the_summary(string trigger)
    {
        var name = $"work/{trigger}.txt";
        await app.UploadAsync(name, FunctionApp.News);
        await app.Host.InvokeBlobAsync(trigger, name);
        Assert.Contains("Ferry fares", (await SummaryAsync(name)).GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_summarized_is_kept_with_its_reason()
    {
        await app.UploadAsync("work/junk.txt", FunctionApp.Junk);
        await app.Host.InvokeBlobAsync("ArticleUploaded", "work/junk.txt");
        Assert.Equal("empty", await RejectionAsync("work/junk.txt"));
    }

    [Theory]
    [InlineData("a/../work/left.txt")]
    [InlineData("work\\left.txt")]
    [InlineData("work/left.txt.")]
    public async Task A_blob_whose_name_is_no_article_name_is_left_alone(string name)
    {
        await app.Host.InvokeBlobAsync("ArticleUploaded", name);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("work/left.txt"));
    }

    [Fact]
    public async Task A_request_from_the_queue_makes_a_current_summary_again()
    {
        await app.SummarizeAsync("work/again.txt", FunctionApp.News);
        var first = await CreatedAsync("work/again.txt");
        await app.Host.InvokeQueueAsync("SummarizeAgain", """{"name":"work/again.txt"}""");
        Assert.Equal(first, await CreatedAsync("work/again.txt"));
        await app.Host.InvokeQueueAsync("SummarizeAgain", """{"name":"work/again.txt","again":true}""");
        Assert.NotEqual(first, await CreatedAsync("work/again.txt"));
    }

    [Fact]
    public async Task The_sweep_sends_to_the_queue_what_events_missed()
    {
        await app.UploadAsync("work/missed.txt", FunctionApp.News);
        await app.Host.InvokeTimerAsync("Sweep");
        var queue = new QueueClient(app.Host.Settings["Storage"], WorkQueue.Name,
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var sent = new List<string>();
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
            sent.AddRange(messages.Select(message => message.Body.ToString()));
        Assert.Contains(sent, message => message.Contains("work/missed.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_was_given_up_has_its_reason_where_its_summary_would_be()
    {
        await app.UploadAsync("work/poison.txt", FunctionApp.News);
        await app.Host.InvokeQueueAsync("UploadGivenUp",
            """{"FunctionId":"Host.Functions.ArticleUploaded","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"work/poison.txt","ETag":"\"0x1\""}""");
        Assert.Equal("given-up", await RejectionAsync("work/poison.txt"));
    }

    [Fact]
    public async Task A_request_that_was_given_up_does_too()
    {
        await app.UploadAsync("work/poisoned.txt", FunctionApp.News);
        await app.Host.InvokeQueueAsync("WorkGivenUp", """{"name":"work/poisoned.txt","again":true}""");
        Assert.Equal("given-up", await RejectionAsync("work/poisoned.txt"));
    }

    [Fact]
    public async Task A_summary_that_was_made_after_all_is_kept()
    {
        await app.SummarizeAsync("work/fine.txt", FunctionApp.News);
        await app.Host.InvokeQueueAsync("WorkGivenUp", """{"name":"work/fine.txt"}""");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("work/fine.txt"));
    }

    public static TheoryData<string> Nonsense => [.. Cases.Lines("nonsense.txt")];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_message_that_makes_no_sense_is_dropped_and_never_thrown(string message)
    {
        await app.UploadAsync("work/other.txt", FunctionApp.News);
        foreach (var function in new[] { "SummarizeAgain", "UploadGivenUp", "WorkGivenUp" })
            await app.Host.InvokeQueueAsync(function, message);
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync("work/other.txt"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("work/gone.txt"));
    }

    static Uri Summary(string name) => new("/api/summaries/" + name, UriKind.Relative);

    Task<JsonElement> SummaryAsync(string name) => app.Functions.GetFromJsonAsync<JsonElement>(Summary(name));

    async Task<string?> CreatedAsync(string name) => (await SummaryAsync(name)).GetProperty("createdAt").GetString();

    async Task<HttpStatusCode> StatusAsync(string name)
    {
        using var response = await app.Functions.GetAsync(Summary(name));
        return response.StatusCode;
    }

    async Task<string?> RejectionAsync(string name)
    {
        using var response = await app.Functions.GetAsync(Summary(name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reason").GetString();
    }
}
