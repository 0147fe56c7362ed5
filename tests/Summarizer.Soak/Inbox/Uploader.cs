using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Soak.Hosts;
using Summarizer.Soak.Plans;

namespace Summarizer.Soak.Inbox;

/// <summary>What people do to the inbox: upload and overwrite by storage or by a host, and delete.</summary>
sealed class Uploader(SoakPlan plan, BlobContainerClient articles, IReadOnlyList<SoakHost> hosts) : IDisposable
{
    /// <summary>The share of what is done through a host.</summary>
    const double ByHttp = 0.3;

    readonly Random random = new(plan.Seed);
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    readonly ConcurrentDictionary<string, Outcome?> outcomes = new();

    /// <summary>How often each thing was done.</summary>
    public SortedDictionary<string, int> Done { get; } = [];

    /// <summary>What must come of a content, by its SHA-256; null when either may.</summary>
    public Outcome? OutcomeOf(string sha256) => outcomes.GetValueOrDefault(sha256);

    /// <summary>A few articles, while nothing disturbs.</summary>
    public async Task BeginAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var document = new Documents(random).Make(DocumentKind.Article);
            await articles.GetBlobClient($"first/{i}.txt").UploadAsync(document.Content, overwrite: true);
        }
    }

    /// <summary>Goes on until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var (names, documents) = (new Names(plan.Names, random), new Documents(random));
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                Count(await StepAsync(names, documents, stopping));
            }
            catch (Exception trouble) when (trouble is RequestFailedException or AggregateException or HttpRequestException or OperationCanceledException)
            {
                // Storage or the host is away.
                Count("refused");
            }
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 2 / plan.UploadsPerSecond), CancellationToken.None);
        }
    }

    public void Dispose() => http.Dispose();

    void Count(string what) => Done[what] = Done.GetValueOrDefault(what) + 1;

    async Task<string> StepAsync(Names names, Documents documents, CancellationToken stopping)
    {
        if (random.NextDouble() < 0.15)
        {
            var gone = names.Any();
            if (random.NextDouble() < ByHttp)
                return await DeleteAsync(gone, stopping) ? "deleted by HTTP" : "refused";
            await articles.GetBlobClient(gone).DeleteIfExistsAsync(cancellationToken: stopping);
            return "deleted";
        }
        var kind = Kind();
        var document = documents.Make(kind);
        outcomes[Convert.ToHexStringLower(SHA256.HashData(document.Content.ToMemory().Span))] = document.Outcome;
        var name = names.Next(document.Extension);
        if (random.NextDouble() < ByHttp)
            return await PutAsync(name, document, stopping) ? $"{kind} by HTTP" : "refused";
        var headers = new BlobHttpHeaders { ContentType = document.ContentType };
        await articles.GetBlobClient(name).UploadAsync(document.Content, new BlobUploadOptions { HttpHeaders = headers }, stopping);
        return $"{kind}";
    }

    async Task<bool> PutAsync(string name, Document document, CancellationToken stopping)
    {
        using var content = new ByteArrayContent(document.Content.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(document.ContentType);
        using var answer = await http.PutAsync(AddressOf(name), content, stopping);
        return answer.IsSuccessStatusCode;
    }

    async Task<bool> DeleteAsync(string name, CancellationToken stopping)
    {
        using var answer = await http.DeleteAsync(AddressOf(name), stopping);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Where some host takes an article of a name.</summary>
    Uri AddressOf(string name) =>
        new(hosts[random.Next(hosts.Count)].Address, $"/api/articles/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}");

    DocumentKind Kind()
    {
        var dice = random.NextDouble() * plan.Documents.Values.Sum();
        foreach (var (kind, share) in plan.Documents)
        {
            if ((dice -= share) < 0)
                return kind;
        }
        return plan.Documents.Keys.Last();
    }
}
