using System.Collections.Concurrent;

namespace Summarizer.Soak;

/// <summary>What was found wrong, in sentences; the first of them.</summary>
sealed class Findings
{
    const int Most = 50;

    readonly ConcurrentQueue<string> found = new();

    public IReadOnlyList<string> All => [.. found.Distinct()];

    public void Add(string finding)
    {
        if (found.Count < Most)
            found.Enqueue(finding);
    }
}
