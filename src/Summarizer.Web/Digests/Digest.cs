using System.Globalization;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.Web.Digests;

/// <summary>
/// What was summarized on a day, for reading: headlines by folder, newest first, and the facts of the first ones of each folder.
/// </summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Home">Where the page is, for the links; empty when nobody knows.</param>
/// <param name="Folders">By name.</param>
/// <param name="LeftOut">How many more headlines the day has.</param>
sealed record Digest(DateOnly Day, string Home, IReadOnlyList<DigestFolder> Folders, int LeftOut)
{
    const int MostHeadlines = 500;
    const int MostLookedAt = 20_000;
    const int WithFacts = 3;
    const int MostWithFacts = 60;

    /// <summary>The day as it is written in addresses and headings.</summary>
    public string Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How many headlines are in it.</summary>
    public int Count => Folders.Sum(folder => folder.Entries.Count);

    /// <summary>Reads the digest of a day from the store.</summary>
    public static async Task<Digest> ReadAsync(ISummaryStore store, string prefix, DateOnly day, string? home,
        CancellationToken cancellation)
    {
        var (begin, end) = (new DateTimeOffset(day, default, TimeSpan.Zero), new DateTimeOffset(day.AddDays(1), default, TimeSpan.Zero));
        var items = await store.NewestFirstAsync(new HeadlineFilter { Prefix = prefix, From = begin, Until = end,
            State = SummaryState.Summarized }, 1000, cancellation)
            .Take(MostLookedAt).ToListAsync(cancellation);
        var folders = new List<DigestFolder>();
        var withFacts = MostWithFacts;
        foreach (var folder in items.Take(MostHeadlines).GroupBy(item => FolderOf(item.Name.Value))
            .OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            var entries = new List<DigestEntry>();
            foreach (var item in folder)
            {
                var summary = entries.Count < WithFacts && withFacts-- > 0 ? await store.ReadAsync(item.Name, cancellation) : null;
                entries.Add(new DigestEntry($"{home?.TrimEnd('/')}/#/{item.Name.ToUrlPath()}",
                    summary?.Headline ?? item.Headline, summary));
            }
            folders.Add(new DigestFolder(folder.Key, entries));
        }
        return new Digest(day, home?.TrimEnd('/') ?? "", folders, Math.Max(0, items.Count - MostHeadlines));
    }

    static string FolderOf(string name) => name[..Math.Max(0, name.LastIndexOf('/'))];
}

/// <summary>The headlines of a folder.</summary>
/// <param name="Name">Empty for articles in no folder.</param>
/// <param name="Entries">Newest first.</param>
sealed record DigestFolder(string Name, IReadOnlyList<DigestEntry> Entries);

/// <summary>A headline.</summary>
/// <param name="Link">Where people read it.</param>
/// <param name="Headline">Its text.</param>
/// <param name="Summary">The whole summary of one that is shown with its facts; else null.</param>
sealed record DigestEntry(string Link, string Headline, Summary? Summary);
