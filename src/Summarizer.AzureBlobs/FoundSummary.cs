using Azure;
using Summarizer.Articles;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>A kept summary as it was found, with its entry in the newest-first order.</summary>
/// <param name="Kept">What is known about it.</param>
/// <param name="Newest">The key of its entry.</param>
sealed record FoundSummary(KeptSummary Kept, NewestKey? Newest)
{
    /// <summary>What a blob's metadata tell; of a blob that another program wrote or changed, that it is damaged.</summary>
    public static FoundSummary Of(
        ArticleName name, ETag etag, IDictionary<string, string> metadata, byte[]? contentHash, long bytes) => new(
        new KeptSummary(name, etag.ToString("H"), HeaderMetadata.Read(metadata, contentHash) ?? SummaryHeader.Damaged, bytes),
        NewestKey.Parse(metadata.TryGetValue("newest", out var key) ? key : null));
}
