namespace Summarizer.Searching;

/// <summary>The index cannot answer, or take anything in, for now.</summary>
/// <param name="reason">A sentence without addresses, queries and keys: it is told to callers.</param>
/// <param name="cause">What the adapter met.</param>
public sealed class SearchUnavailableException(string reason, Exception? cause = null) : Exception(reason, cause);
