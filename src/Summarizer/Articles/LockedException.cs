namespace Summarizer.Articles;

/// <summary>A blob cannot be changed as long as somebody else holds it: it is leased, immutable or archived.</summary>
/// <param name="detail">What holds it, in a sentence.</param>
/// <param name="cause">What storage said.</param>
public sealed class LockedException(string detail, Exception? cause = null) : Exception(detail, cause);
