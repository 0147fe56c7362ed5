using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Summarizer.Soak.Hosts;

namespace Summarizer.Soak.Callers;

/// <summary>What the hosts must answer when everything has come to rest: that all is well, and what storage has.</summary>
sealed class HostAnswers(IReadOnlyList<SoakHost> hosts, BlobServiceClient storage)
{
    const int Samples = 20;

    /// <summary>One sentence for each violation.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var summaries = new List<(string Article, BinaryData Content)>();
        await foreach (var blob in storage.GetBlobContainerClient("summaries").GetBlobsAsync())
        {
            if (summaries.Count == Samples)
                break;
            var content = await storage.GetBlobContainerClient("summaries").GetBlobClient(blob.Name).DownloadContentAsync();
            if (JsonNode.Parse(content.Value.Content)?["article"]?.GetValue<string>() is { } article)
                summaries.Add((article, content.Value.Content));
        }
        return [.. (await Task.WhenAll(hosts.Select(host => TryAsync(client, host, summaries)))).SelectMany(violations => violations)];
    }

    static async Task<List<string>> TryAsync(HttpClient client, SoakHost host, IEnumerable<(string Article, BinaryData Content)> summaries)
    {
        try
        {
            return await AskAsync(client, host, summaries);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return [$"{host.Name} does not answer: {away.Message}"];
        }
    }

    static async Task<List<string>> AskAsync(HttpClient client, SoakHost host, IEnumerable<(string Article, BinaryData Content)> summaries)
    {
        var violations = new List<string>();
        foreach (var path in new[] { "health", "feed.json", "feed.atom", "summaries" })
        {
            using var answer = await client.GetAsync(new Uri(host.Address, $"/api/{path}"));
            if (answer.StatusCode != HttpStatusCode.OK)
                violations.Add($"{host.Name} answers {path} with {(int)answer.StatusCode}.");
        }
        if ((await client.GetFromJsonAsync<JsonNode>(new Uri(host.Address, "/api/status")))?["waiting"]?.GetValue<long>() is not 0)
            violations.Add($"{host.Name} says that articles wait.");
        foreach (var (article, content) in summaries)
        {
            using var answer = await client.GetAsync(new Uri(host.Address, $"/api/summaries/{string.Join('/', article.Split('/').Select(Uri.EscapeDataString))}"));
            var answered = await answer.Content.ReadAsByteArrayAsync();
            if (!content.ToMemory().Span.SequenceEqual(answered))
                violations.Add($"{host.Name} answers another summary of {article} ({(int)answer.StatusCode}) than storage has.");
        }
        return violations;
    }
}
