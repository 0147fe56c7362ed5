using Summarizer.Summaries;

namespace Summarizer.Work;

/// <summary>What a sweep counted, left as a note for whoever asks.</summary>
public sealed record Census : INote
{
    /// <inheritdoc/>
    public static string NoteName => "census";

    /// <summary>When the sweep began.</summary>
    public DateTimeOffset CountedAt { get; init; }

    /// <summary>Articles in the inbox.</summary>
    public long Articles { get; init; }

    /// <summary>Articles whose newest version has a summary.</summary>
    public long Summaries { get; init; }

    /// <summary>Articles whose newest version cannot be summarized; the reason is kept.</summary>
    public long Failed { get; init; }

    /// <summary>Of those, the blobs that cannot be addressed by their names.</summary>
    public long Refused { get; init; }

    /// <summary>The first names of these.</summary>
    public RefusedNames RefusedNames { get; init; } = [];

    /// <summary>Articles whose newest version has no outcome yet.</summary>
    public long Waiting { get; init; }

    /// <summary>Of the summaries, those for which the rules answered in place of the LLM.</summary>
    public long Degraded { get; init; }

    /// <summary>Of the outcomes, those by another engine, or with other options, than are in use now.</summary>
    public long Outdated { get; init; }

    /// <summary>The article that has waited longest.</summary>
    public string? OldestWaiting { get; init; }

    /// <summary>When that article was uploaded.</summary>
    public DateTimeOffset? OldestWaitingSince { get; init; }

    /// <summary>Names sent because they were missed: no outcome, an old one, or one whose article is gone.</summary>
    public long Sent { get; init; }

    /// <summary>
    /// Names sent because their outcome could be better: another engine, a degraded summary, a failure that shall be tried again.
    /// </summary>
    public long Backfilled { get; init; }

    /// <summary>Where the next sweep goes on with those, when there was no room for all.</summary>
    public string? BackfilledTo { get; init; }

    /// <summary>When the newest-first order was last looked through as a whole.</summary>
    public DateTimeOffset OrderCheckedAt { get; init; }
}

/// <summary>A few names of blobs; two lists of the same names are equal.</summary>
public sealed class RefusedNames : List<string>
{
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RefusedNames other && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}
