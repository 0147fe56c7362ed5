using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Summarizer.Summaries;

namespace Summarizer.AzureBlobs;

/// <summary>Notes as small blobs of JSON.</summary>
sealed class BlobNotes(BlobContainerClient container)
{
    /// <summary>The note; null when there is none, or none that makes sense.</summary>
    public async Task<T?> FindAsync<T>(CancellationToken cancellation) where T : class, INote
    {
        try
        {
            var read = await Note<T>().DownloadContentAsync(cancellation);
            return read.Value.Content.ToObjectFromJson<T>(JsonSerializerOptions.Web);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // Of another version of the program, or damaged: as good as none.
            return null;
        }
    }

    /// <summary>Leaves a note in place of what is there.</summary>
    public Task LeaveAsync<T>(T note, CancellationToken cancellation) where T : class, INote =>
        Note<T>().UploadAsync(BinaryData.FromObjectAsJson(note, JsonSerializerOptions.Web), overwrite: true, cancellation);

    BlobClient Note<T>() where T : INote => container.GetBlobClient($"{T.NoteName}.json");
}
