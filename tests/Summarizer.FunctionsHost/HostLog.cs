using System.Collections.Concurrent;

namespace Summarizer.FunctionsHost;

/// <summary>What the worker logged and wrote, the newest lines.</summary>
public sealed class HostLog
{
    const int Kept = 5000;

    readonly ConcurrentQueue<string> lines = new();

    /// <summary>The lines, the oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    internal void Add(string line)
    {
        lines.Enqueue(line);
        while (lines.Count > Kept)
            lines.TryDequeue(out _);
    }

    /// <summary>All lines.</summary>
    public override string ToString() => string.Join(Environment.NewLine, lines);
}
