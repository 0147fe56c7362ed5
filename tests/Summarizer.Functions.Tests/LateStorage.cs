using System.Net;
using Summarizer.FunctionsHost;

namespace Summarizer.Functions.Tests;

public sealed class LateStorage
{
    // Nothing listens there.
    const string Away = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a";

    [Fact]
    public async Task A_worker_that_starts_before_its_storage_says_so_and_lives_on()
    {
        await using var app = await HostedApp.StartAsync(HostedAppOptions.Sample(Away));
        var process = await app.WorkerProcessAsync();
        await app.LogsAsync("not made yet");
        using var health = await app.Http.GetAsync(new Uri("/api/health", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, process), (health.StatusCode, await app.WorkerProcessAsync()));
    }
}
