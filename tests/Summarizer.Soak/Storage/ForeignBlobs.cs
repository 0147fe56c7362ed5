using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarizer.Soak.Storage;

/// <summary>Another program that writes over blobs of ours: their content, their metadata, or both.</summary>
sealed class ForeignBlobs(BlobServiceClient storage, Random random)
{
    static readonly string[] Contents = ["", "{}", "null", "not JSON", """{"headline":7,"keyFacts":"none"}""", "<html>404</html>"];

    /// <summary>Writes over one blob of a container, if there is any.</summary>
    public async Task WriteAsync(string container, CancellationToken cancellation)
    {
        var blobs = storage.GetBlobContainerClient(container);
        var found = new List<BlobItem>();
        await foreach (var item in blobs.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
            found.Add(item);
        if (found.Count == 0)
            return;
        var victim = found[random.Next(found.Count)];
        var content = BinaryData.FromString(Contents[random.Next(Contents.Length)]);
        var metadata = random.Next(2) == 0 ? null : victim.Metadata;
        await blobs.GetBlobClient(victim.Name).UploadAsync(content, new BlobUploadOptions { Metadata = metadata }, cancellation);
    }
}
