using System.Collections.Concurrent;
using System.Threading.Channels;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.LocalHost;

/// <summary>What waits for a worker. It may be forgotten at the end of the program: the next start's sweep finds the work again.</summary>
sealed class WorkChannel
{
    const int FewWaiting = 32;

    readonly Channel<WorkRequest> requests = Channel.CreateBounded<WorkRequest>(1000);
    readonly ConcurrentDictionary<ArticleName, bool> inHand = new();

    /// <summary>Passes on what somebody asked for.</summary>
    public async Task SendAsync(WorkRequest request, CancellationToken cancellation)
    {
        inHand.TryAdd(request.Name, true);
        await requests.Writer.WriteAsync(request, cancellation);
    }

    /// <summary>Passes on what a sweep found, unless it waits or is worked on already.</summary>
    public async Task SendOnceAsync(WorkRequest request, CancellationToken cancellation)
    {
        if (inHand.TryAdd(request.Name, true))
            await requests.Writer.WriteAsync(request, cancellation);
    }

    /// <summary>How many requests that are not urgent may be added without keeping a new article waiting for long.</summary>
    public int Room => Math.Max(0, FewWaiting - inHand.Count);

    /// <summary>What there is to do, as it comes.</summary>
    public IAsyncEnumerable<WorkRequest> ReadAllAsync(CancellationToken cancellation) => requests.Reader.ReadAllAsync(cancellation);

    /// <summary>Says that a request was dealt with.</summary>
    public void Done(ArticleName name) => inHand.TryRemove(name, out _);
}
