using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarizer.Engines;

namespace Summarizer.AzureBlobs;

/// <summary>The tokens of each day as a small blob that all instances add to, each under the ETag of what it read.</summary>
public sealed class BlobTokenLedger(StorageConnection storage) : ITokenLedger, IDisposable
{
    /// <summary>With so many lost races in a row, storage is not well.</summary>
    const int MaxRounds = 50;

    /// <summary>More than any budget, and far from where sums overflow.</summary>
    const long MaxTotal = long.MaxValue / 4;

    /// <summary>An instance does not race with itself.</summary>
    readonly SemaphoreSlim turn = new(1);

    readonly BlobContainerClient state = storage.Blobs.GetBlobContainerClient(StorageContainers.State);

    /// <inheritdoc/>
    public async Task<long> AddAsync(DateOnly day, long tokens, CancellationToken cancellation = default)
    {
        var blob = state.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"tokens/{day:yyyy-MM-dd}"));
        await turn.WaitAsync(cancellation);
        try
        {
            for (var round = 0; round < MaxRounds; round++)
            {
                var (total, seen) = await ReadAsync(blob, cancellation);
                total = Math.Clamp(total + tokens, 0, MaxTotal);
                if (await TryWriteAsync(blob, total, seen, cancellation))
                    return total;
                await Task.Delay(Random.Shared.Next(5, 20 * (round + 1)), cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
        throw new IOException($"The tokens of {day:O} changed {MaxRounds} times while they were being counted.");
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    static async Task<(long Total, ETag? Seen)> ReadAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult read = await blob.DownloadContentAsync(cancellation);
            // What is no number is damage: it is counted from nothing again, and written over under its own entity tag.
            _ = long.TryParse(read.Content.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var total);
            return (Math.Min(total, MaxTotal), read.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (0, null);
        }
    }

    static async Task<bool> TryWriteAsync(BlobClient blob, long total, ETag? seen, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(total.ToString(CultureInfo.InvariantCulture)), new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
                Conditions = seen is { } etag ? new BlobRequestConditions { IfMatch = etag }
                    : new BlobRequestConditions { IfNoneMatch = ETag.All },
            }, cancellation);
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }
}
