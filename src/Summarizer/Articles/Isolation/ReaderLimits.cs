namespace Summarizer.Articles.Isolation;

/// <summary>What the reading of one article may cost in a reader process.</summary>
public sealed record ReaderLimits
{
    /// <summary>
    /// More than any honest document of the largest size takes; of the processor's time, so that a busy machine rejects nothing.
    /// </summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A process that has not answered by then, and has not used its processor time either, hangs or starves.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most managed memory, in bytes.</summary>
    public long Heap { get; init; } = 150 << 20;

    /// <summary>The most memory beyond what the process held before, in bytes; a new one holds some 50 MB.</summary>
    public long Memory { get; init; } = 160 << 20;

    /// <summary>A process that holds more when it has answered, in bytes, is not kept for the next article.</summary>
    public long KeptMemory { get; init; } = 130 << 20;
}
