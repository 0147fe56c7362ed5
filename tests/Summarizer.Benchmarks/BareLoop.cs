using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;
using Summarizer.AzureBlobs;

namespace Summarizer.Benchmarks;

/// <summary>What the way is held against: calls to storage with nothing between them.</summary>
sealed class BareLoop(BlobServiceClient account)
{
    /// <summary>The container that it writes to.</summary>
    public const string Copies = "copies";

    readonly BlobContainerClient from = account.GetBlobContainerClient(StorageContainers.Articles),
        to = account.GetBlobContainerClient(Copies);
    readonly BlobContainerClient summaries = account.GetBlobContainerClient(StorageContainers.Summaries);
    readonly ConcurrentDictionary<string, Written> written = new();

    /// <summary>Learns what was written for these articles.</summary>
    public async Task PrepareAsync(IEnumerable<ArticleName> names)
    {
        foreach (var name in names)
        {
            BlobProperties summary = await summaries.GetBlobClient(name.Value + ".json").GetPropertiesAsync();
            written[name.Value] = new Written(new byte[summary.ContentLength], new Dictionary<string, string>(summary.Metadata),
                summary.ContentType);
        }
    }

    /// <summary>Downloads an article, and uploads as many bytes as its summary has.</summary>
    public async Task TwoCallsAsync(ArticleName name)
    {
        await from.GetBlobClient(name.Value).DownloadContentAsync();
        await to.GetBlobClient(name.Value + ".json").UploadAsync(BinaryData.FromBytes(written[name.Value].Bytes));
    }

    /// <summary>The calls of the way in their order, with the bytes and the metadata that it writes.</summary>
    public async Task SameCallsAsync(ArticleName name)
    {
        var own = written[name.Value];
        await to.GetBlobClient(name.Value + ".same").ExistsAsync();
        await from.GetBlobClient(name.Value).DownloadContentAsync();
        await UploadAsync(to.GetBlobClient(name.Value + ".entry"), own with { Bytes = [] }, null);
        await UploadAsync(to.GetBlobClient(name.Value + ".same"), own, new BlobRequestConditions { IfNoneMatch = ETag.All });
        await from.GetBlobClient(name.Value).GetPropertiesAsync();
    }

    static async Task UploadAsync(BlobClient blob, Written what, BlobRequestConditions? conditions) =>
        await blob.UploadAsync(BinaryData.FromBytes(what.Bytes),
        new BlobUploadOptions { Metadata = what.Metadata, HttpHeaders = new BlobHttpHeaders { ContentType = what.ContentType }, Conditions = conditions });

    /// <summary>As many bytes as the way wrote for an article, and the metadata that it wrote.</summary>
    readonly record struct Written(byte[] Bytes, IDictionary<string, string> Metadata, string ContentType);
}
