using Summarizer.Engines;
using Summarizer.Summaries;

namespace Summarizer.SemanticKernel.Costs;

/// <summary>
/// Drafts by the hash of what was asked: the same text at the same time, or again soon after, under whatever name, is asked once.
/// </summary>
sealed class SharedDrafts(TimeProvider clock)
{
    const int MaxKept = 256;

    /// <summary>Long enough for duplicate events, short enough that who asks for another summary gets one.</summary>
    static readonly TimeSpan KeepTime = TimeSpan.FromMinutes(5);

    static readonly Usage Nothing = new(0, 0);

    readonly Lock gate = new();
    readonly Dictionary<string, SharedDraft> entries = [];

    /// <summary>The draft for a key: the one that is kept or being written, or a new one. Who shares another's pays nothing.</summary>
    public async Task<Draft> GetAsync(string key, Func<Task<Draft>> write, CancellationToken cancellation)
    {
        SharedDraft? entry;
        bool shares;
        lock (gate)
        {
            shares = entries.TryGetValue(key, out entry) && clock.GetUtcNow() < entry.Until && !entry.HasFailed;
            if (!shares)
            {
                if (entries.Count >= MaxKept)
                    Forget();
                entries[key] = entry = new SharedDraft(new Lazy<Task<Draft>>(() => Task.Run(write)), clock.GetUtcNow() + KeepTime);
            }
        }
        try
        {
            // One caller's leaving ends its waiting, not the work that others wait for.
            var draft = await entry!.Draft.Value.WaitAsync(cancellation);
            return shares && draft.Usage is not null ? draft with { Usage = Nothing } : draft;
        }
        catch (EngineTroubleException trouble) when (shares && trouble.Usage is not null)
        {
            throw new EngineTroubleException(trouble.Reason, Nothing, trouble.InnerException);
        }
    }

    /// <summary>Forgets what is over, or else the finished half that will be over first.</summary>
    void Forget()
    {
        var now = clock.GetUtcNow();
        var finished = entries.Where(entry => entry.Value.Draft is { IsValueCreated: true, Value.IsCompleted: true })
            .OrderBy(entry => entry.Value.Until).ToList();
        for (var i = 0; i < finished.Count; i++)
        {
            if (i < finished.Count / 2 || finished[i].Value.Until <= now)
                entries.Remove(finished[i].Key);
        }
    }

    sealed record SharedDraft(Lazy<Task<Draft>> Draft, DateTimeOffset Until)
    {
        public bool HasFailed => Draft is { IsValueCreated: true, Value: { IsCompleted: true, IsCompletedSuccessfully: false } };
    }
}
