using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarizer.Soak;

/// <summary>What must be true of storage when everything has come to rest.</summary>
public sealed class EndState(BlobServiceClient storage)
{
    /// <summary>One sentence for each violation.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        var articles = await ListAsync("articles");
        var summaries = await ListAsync("summaries");
        var newest = await ListAsync("newest");
        var violations = new List<string>();

        foreach (var (name, article) in articles)
        {
            if (!summaries.TryGetValue($"{name}.json", out var summary))
                violations.Add($"{name} has no summary.");
            else if (await SourceETagAsync(summary.Name) is var etag && etag != article.Properties.ETag!.Value.ToString("H"))
                violations.Add($"{name} has a summary of another version ({etag}).");
        }
        foreach (var (name, summary) in summaries)
        {
            if (!articles.ContainsKey(name[..^".json".Length]))
                violations.Add($"The summary {name} has no article.");
            if (!newest.Remove(summary.Metadata["newest"]))
                violations.Add($"The summary {name} is missing in the newest-first order.");
        }
        foreach (var (key, entry) in newest)
            violations.Add($"The entry {key} of {entry.Metadata["name"]} in the newest-first order is of no summary.");
        return violations;
    }

    async Task<string?> SourceETagAsync(string summary)
    {
        var content = await storage.GetBlobContainerClient("summaries").GetBlobClient(summary).DownloadContentAsync();
        return JsonNode.Parse(content.Value.Content.ToString())?["source"]?["etag"]?.GetValue<string>();
    }

    async Task<Dictionary<string, BlobItem>> ListAsync(string container)
    {
        var blobs = new Dictionary<string, BlobItem>();
        await foreach (var blob in storage.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
            blobs.Add(blob.Name, blob);
        return blobs;
    }
}
