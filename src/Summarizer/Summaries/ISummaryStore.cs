using Summarizer.Articles;

namespace Summarizer.Summaries;

/// <summary>Where summaries and rejections are kept, one for each article.</summary>
public interface ISummaryStore
{
    /// <summary>What is kept for an article, without its body; null when nothing is. One metadata read.</summary>
    /// <remarks>What is damaged, or another program's, has the state <see cref="SummaryState.Damaged"/>: it can be replaced and deleted,
    /// and not opened.</remarks>
    Task<KeptSummary?> FindAsync(ArticleName name, CancellationToken cancellation = default);

    /// <summary>
    /// Opens the stored bytes as they are served; null when nothing is kept, or what is kept is damaged. The caller disposes the stream.
    /// </summary>
    Task<OpenedSummary?> OpenAsync(ArticleName name, CancellationToken cancellation = default);

    /// <summary>Keeps an outcome, if what is kept is still <paramref name="replaces"/> (null: still nothing).</summary>
    /// <returns>What is kept now, or null when somebody else wrote in between.</returns>
    /// <exception cref="LockedException">Another program holds what is kept.</exception>
    Task<KeptSummary?> TryWriteAsync(SummaryDocument document, KeptSummary? replaces, CancellationToken cancellation = default);

    /// <summary>Forgets exactly this; false when it is gone already, or something newer is in its place.</summary>
    Task<bool> DeleteAsync(KeptSummary kept, CancellationToken cancellation = default);

    /// <summary>All that is kept for names that begin with <paramref name="prefix"/>, in the order of <see cref="ArticleName"/>.</summary>
    IAsyncEnumerable<KeptSummary> ListAsync(string prefix = "", CancellationToken cancellation = default);

    /// <summary>A page of headlines, newest first.</summary>
    /// <param name="filter">Which are shown.</param>
    /// <param name="size">At most so many items, 1 to 1 000. A page may be shorter although more follow.</param>
    /// <param name="continuation">From the page before; null for the first.</param>
    /// <param name="cancellation">Ends the listing.</param>
    /// <exception cref="FormatException">The continuation is not one that this store gave.</exception>
    Task<HeadlinePage> NewestAsync(HeadlineFilter filter, int size, string? continuation, CancellationToken cancellation = default);

    /// <summary>
    /// All that is kept, as <see cref="ListAsync"/> lists it, and what is damaged; on the way, the newest-first order is put right where a
    /// write was interrupted or another program was at work.
    /// </summary>
    /// <param name="since">At least for what was made at this time or later.</param>
    /// <param name="until">Only for what was made before; later writes may still be under way.</param>
    /// <param name="cancellation">Ends the listing.</param>
    IAsyncEnumerable<KeptSummary> ListAndRepairAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>A note that all instances share; null when there is none, or none that makes sense.</summary>
    Task<T?> FindNoteAsync<T>(CancellationToken cancellation = default) where T : class, INote;

    /// <summary>Leaves a note in place of the one of its name.</summary>
    Task LeaveNoteAsync<T>(T note, CancellationToken cancellation = default) where T : class, INote;
}
