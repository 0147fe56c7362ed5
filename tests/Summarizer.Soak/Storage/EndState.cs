using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Soak.Inbox;

namespace Summarizer.Soak.Storage;

/// <summary>What must be true of storage when everything has come to rest.</summary>
/// <param name="storage">The storage.</param>
/// <param name="settled">The age at which an entry of the newest-first order must be right, zero for any: what an interrupted write leaves is put right a minute later.</param>
/// <param name="outcomeOf">What must come of a content, by its SHA-256; null when either may.</param>
public sealed class EndState(BlobServiceClient storage, TimeSpan settled = default, Func<string, Outcome?>? outcomeOf = null)
{
    const int AgeDigits = 19;

    /// <summary>One sentence for each violation that time may mend: what is missing, old, or left over.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        var articles = await ListAsync("articles");
        var summaries = await ListAsync("summaries");
        var newest = await ListAsync("newest");
        var violations = new List<string>();

        var claimed = new HashSet<string>();
        foreach (var (key, summary) in summaries)
        {
            if (await SourceAsync(key) is not { } source)
                violations.Add($"What is kept as {key} is no summary.");
            else if (!articles.Remove(source.Article, out var article))
                violations.Add($"The summary {key} has no article.");
            else if (source.ETag != article.Properties.ETag!.Value.ToString("H"))
                violations.Add($"{article.Name} has a summary of another version ({source.ETag}).");
            if (!summary.Metadata.TryGetValue("newest", out var entry) || !claimed.Add(entry) || (!newest.Remove(entry) && IsSettled(entry)))
                violations.Add($"The summary {key} is missing in the newest-first order.");
        }
        violations.AddRange(articles.Values.Select(article => $"{article.Name} has no summary ({article.Properties.ContentLength} bytes of {article.Properties.ContentType})."));
        violations.AddRange(newest.Where(left => IsSettled(left.Key))
            .Select(left => $"The entry {left.Key} of {left.Value.Metadata["name"]} in the newest-first order is of no summary."));
        return violations;
    }

    /// <summary>One sentence for each outcome that is not what the article's content must lead to.</summary>
    public async Task<IReadOnlyList<string>> WrongOutcomesAsync()
    {
        var violations = new List<string>();
        var articles = storage.GetBlobContainerClient("articles");
        foreach (var (key, summary) in await ListAsync("summaries"))
        {
            if (await SourceAsync(key) is not { } source)
                continue;
            var content = await articles.GetBlobClient(source.Article).DownloadContentAsync();
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Value.Content.ToMemory().Span));
            var outcome = summary.Properties.ContentType == "application/json" ? Outcome.Summarized : Outcome.Rejected;
            if (outcomeOf?.Invoke(sha256) is { } expected && expected != outcome)
                violations.Add($"{key} should be {expected} and is {outcome}: {source.Detail}");
            if (summary.Metadata["sourcesha256"] is var known && known != "-" && known != sha256)
                violations.Add($"{key} says that it was made of another content.");
        }
        return violations;
    }

    // An entry's name begins with its time, counted backwards.
    bool IsSettled(string entry) => settled == TimeSpan.Zero
        || !long.TryParse(entry.AsSpan(0, Math.Min(entry.Length, AgeDigits)), NumberStyles.None, CultureInfo.InvariantCulture, out var age)
        || DateTime.UtcNow.Ticks - (DateTime.MaxValue.Ticks - age) >= settled.Ticks;

    async Task<(string Article, string ETag, string? Detail)?> SourceAsync(string summary)
    {
        var content = await storage.GetBlobContainerClient("summaries").GetBlobClient(summary).DownloadContentAsync();
        try
        {
            var json = JsonNode.Parse(content.Value.Content.ToString());
            return json?["article"]?.GetValue<string>() is { } article && json["source"]?["etag"]?.GetValue<string>() is { } etag
                ? (article, etag, (string?)json["detail"]) : null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    async Task<Dictionary<string, BlobItem>> ListAsync(string container)
    {
        var blobs = new Dictionary<string, BlobItem>();
        await foreach (var blob in storage.GetBlobContainerClient(container)
            .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
        {
            blobs.Add(blob.Name, blob);
        }

        return blobs;
    }
}
