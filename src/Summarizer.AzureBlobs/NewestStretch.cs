using Azure;
using Azure.Storage.Blobs.Models;

namespace Summarizer.AzureBlobs;

/// <summary>The entries of the newest-first order between two times, held against the summaries. In memory: at most <see cref="MostEntries"/>, 16 bytes each.</summary>
sealed class NewestStretch
{
    /// <summary>How many entries are held; of more, the newest.</summary>
    const int MostEntries = 100_000;

    readonly HashSet<NewestKey> unclaimed = [];
    readonly HashSet<ulong> underWay = [];
    readonly DateTimeOffset until;
    DateTimeOffset since;

    NewestStretch(DateTimeOffset since, DateTimeOffset until) => (this.since, this.until) = (since, until);

    /// <summary>Reads the stretch.</summary>
    public static async Task<NewestStretch> ReadAsync(AsyncPageable<BlobItem> newestFirst, DateTimeOffset since, DateTimeOffset until)
    {
        var stretch = new NewestStretch(since, until);
        await foreach (var blob in newestFirst)
        {
            if (NewestKey.Parse(blob.Name) is not { } key)
                continue;
            if (key.Time < since)
                break;
            if (key.Time >= until)
                stretch.underWay.Add(key.NameHash);
            else
                stretch.unclaimed.Add(key);
            if (stretch.unclaimed.Count + stretch.underWay.Count == MostEntries)
            {
                stretch.since = key.Time;
                break;
            }
        }
        return stretch;
    }

    /// <summary>Whether the entry that a summary claims should be there and is not. An entry is claimed once.</summary>
    public bool Misses(NewestKey claimed) =>
        !unclaimed.Remove(claimed) && claimed.Time > since && claimed.Time < until && !underWay.Contains(claimed.NameHash);

    /// <summary>The entries that no summary claimed, but for those of articles that are being written.</summary>
    public IEnumerable<NewestKey> Unclaimed => unclaimed.Where(key => !underWay.Contains(key.NameHash));
}
