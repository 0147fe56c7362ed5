using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;

namespace Summarizer.AzureBlobs;

/// <summary>
/// Of each article that has failed and waits in the queue, until when it is waited for: an empty blob with a time. Only hints: none is
/// needed, and an old one says nothing.
/// </summary>
sealed class RetryNotes(BlobContainerClient container)
{
    const string Until = "until";

    /// <summary>Notes that an article is tried again before a time, unless storage does not let it.</summary>
    public async Task LeaveAsync(ArticleName name, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            var metadata = new Dictionary<string, string> { [Until] = until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) };
            await Note(name).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata }, cancellation);
        }
        catch (Exception trouble) when (trouble is StorageUnavailableException or RequestFailedException)
        {
            // The article waits in the queue all the same; at worst a sweep sends it once more.
        }
    }

    /// <summary>Until when an article is waited for; null when nothing is noted.</summary>
    public async Task<DateTimeOffset?> UntilAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties note = await Note(name).GetPropertiesAsync(cancellationToken: cancellation);
            return note.Metadata.TryGetValue(Until, out var text)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
                ? until : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes a note away, if there is one and storage lets it.</summary>
    public async Task RemoveAsync(ArticleName name, CancellationToken cancellation)
    {
        try
        {
            await Note(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
        }
        catch (Exception trouble) when (trouble is StorageUnavailableException or RequestFailedException)
        {
            // It says nothing once its time is over.
        }
    }

    // Any name has a hash of the length and the letters that a blob's name may have.
    BlobClient Note(ArticleName name) =>
        container.GetBlobClient($"retries/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Value)))}");
}
