using Azure;
using Azure.Storage.Blobs.Models;
using Summarizer.Articles;

namespace Summarizer.AzureBlobs;

/// <summary>
/// The entries of the newest-first order between two times, held against the summaries. In memory: at most <see cref="MostEntries"/>.
/// </summary>
/// <remarks>What storage gives in the first page is read whole, however old: so a small order is looked through each time, and a large one
/// as far back as is asked.</remarks>
sealed class NewestStretch
{
    /// <summary>How many entries are held; of more, the newest.</summary>
    const int MostEntries = 100_000;

    readonly Dictionary<NewestKey, ArticleName?> unclaimed = [];
    readonly HashSet<ulong> underWay = [];
    readonly DateTimeOffset until;
    DateTimeOffset since;

    NewestStretch(DateTimeOffset since, DateTimeOffset until) => (this.since, this.until) = (since, until);

    /// <summary>Reads the stretch.</summary>
    public static async Task<NewestStretch> ReadAsync(AsyncPageable<BlobItem> newestFirst, DateTimeOffset since, DateTimeOffset until)
    {
        var stretch = new NewestStretch(default, until);
        await foreach (var page in newestFirst.AsPages())
        {
            var last = DateTimeOffset.MaxValue;
            foreach (var entry in page.Values)
            {
                if (NewestKey.Parse(entry.Name) is { } key)
                    stretch.Add(entry, key, last = key.Time);
            }

            if (!string.IsNullOrEmpty(page.ContinuationToken)
                && (last < since || stretch.unclaimed.Count + stretch.underWay.Count >= MostEntries))
            {
                stretch.since = last;
                break;
            }
        }
        return stretch;
    }

    void Add(BlobItem entry, NewestKey key, DateTimeOffset time)
    {
        if (time >= until)
            underWay.Add(key.NameHash);
        else
            unclaimed.Add(key, NewestOrder.Read(entry)?.Name);
    }

    /// <summary>Whether the entry that a summary claims should be there and is not, or is damaged. An entry is claimed once.</summary>
    public bool Misses(NewestKey claimed) => !(unclaimed.Remove(claimed, out var name) && name is not null)
        && claimed.Time > since && claimed.Time < until && !underWay.Contains(claimed.NameHash);

    /// <summary>
    /// The entries that no summary claimed, with the article that they name, if they name one, but for those of articles that are being
    /// written.
    /// </summary>
    public IEnumerable<(NewestKey Key, ArticleName? Name)> Unclaimed =>
        unclaimed.Where(entry => !underWay.Contains(entry.Key.NameHash)).Select(entry => (entry.Key, entry.Value));
}
