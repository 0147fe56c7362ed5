using Summarizer.Summaries;

namespace Summarizer.Web.Digests;

/// <summary>The newest day whose digest was sent, left as a note: instances share it, and a restart sends nothing twice.</summary>
/// <param name="Day">In UTC.</param>
sealed record DigestSent(DateOnly Day) : INote
{
    /// <inheritdoc/>
    public static string NoteName => "digest-sent";
}
