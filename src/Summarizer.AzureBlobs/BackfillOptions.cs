using System.ComponentModel.DataAnnotations;

namespace Summarizer.AzureBlobs;

/// <summary>How fast outdated, degraded and failed outcomes are made again, section <c>Backfill</c>.</summary>
public sealed class BackfillOptions
{
    /// <summary>
    /// How many requests may wait in the queue for a sweep to add more of them; 500 unless set. A sweep adds at most so many.
    /// </summary>
    [Range(0, 1_000_000)]
    public int MaxWaiting { get; set; } = 500;
}
