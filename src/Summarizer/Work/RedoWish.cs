using Summarizer.Summaries;

namespace Summarizer.Work;

/// <summary>A wish, left as a note, that sweeps send every failure that was kept before it again.</summary>
/// <param name="FailedBefore">When it was wished.</param>
public sealed record RedoWish(DateTimeOffset FailedBefore) : INote
{
    /// <inheritdoc/>
    public static string NoteName => "redo-wish";
}
