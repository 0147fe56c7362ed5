using System.Net;
using Azure.Storage.Blobs;
using Summarizer.FunctionsHost;

namespace Summarizer.Functions.Tests;

/// <summary>
/// The app with the sample of settings as it stands, on a storage of its own that was empty: everything starts by itself.
/// </summary>
[Collection(nameof(FunctionApp))]
public sealed class OnALaptop(FunctionApp other) : IAsyncLifetime
{
    HostedApp app = null!;
    BlobContainerClient articles = null!;

    public async Task InitializeAsync()
    {
        app = await HostedApp.StartAsync(HostedAppOptions.Sample(other.EmptyStorage()));
        await app.HealthyAsync();
        articles = new BlobContainerClient(app.Settings["Storage"], "articles");
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task What_is_uploaded_over_HTTP_or_to_storage_is_summarized()
    {
        using var put = await app.Http.PutAsync(new Uri("/api/articles/http.txt", UriKind.Relative), new StringContent(FunctionApp.News));
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        await articles.GetBlobClient("storage.txt").UploadAsync(BinaryData.FromString(FunctionApp.News));
        foreach (var name in new[] { "http.txt", "storage.txt" })
            await SummarizedAsync(name);
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_the_middle_and_started_again_loses_nothing()
    {
        var names = Enumerable.Range(0, 80).Select(number => $"killed/{number}.txt").ToList();
        var kills = KillAsync(2);
        await Parallel.ForEachAsync(names, async (name, cancellation) => await articles.GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(FunctionApp.News + name), cancellation));
        await kills;
        foreach (var name in names)
            await SummarizedAsync(name);
    }

    // Each time in the middle of something.
    async Task KillAsync(int times)
    {
        for (; times > 0; times--)
        {
            await app.BusyAsync();
            await app.KillWorkerAsync();
        }
    }

    async Task SummarizedAsync(string name)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(90); ; await Task.Delay(50))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/summaries/" + name) { Headers = { { "Prefer", "wait=10" } } };
            using var response = await app.Http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.OK)
                return;
            Assert.True(DateTime.UtcNow < patience, $"{name}: {response.StatusCode}");
        }
    }
}
