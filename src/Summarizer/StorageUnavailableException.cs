namespace Summarizer;

/// <summary>
/// Storage does not answer, or asks for patience: what failed may succeed later. Adapters throw it in place of exceptions of their own.
/// </summary>
/// <param name="reason">A sentence without addresses, names and keys: it is told to callers.</param>
/// <param name="cause">What the adapter met.</param>
/// <param name="retryAfter">How long storage wants to be left alone; null when it did not say.</param>
public sealed class StorageUnavailableException(string reason, Exception? cause = null, TimeSpan? retryAfter = null)
    : Exception(reason, cause)
{
    static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(5);

    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter ?? ShortPause;
}

/// <summary>
/// Throws <see cref="StorageUnavailableException"/>, naming what it is, unless all of storage that the product needs answers.
/// </summary>
public delegate Task CheckStorage(CancellationToken cancellation);
