using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Work;

namespace Summarizer.LocalHost;

/// <summary>What waits for a worker. It may be forgotten at the end of the program: the next start's sweep finds the work again.</summary>
sealed class WorkChannel(IOptions<PatienceOptions> patience, TimeProvider clock) : IDisposable
{
    const int FewWaiting = 32;

    readonly Channel<WorkRequest> requests = Channel.CreateBounded<WorkRequest>(1000);
    readonly ConcurrentDictionary<ArticleName, bool> inHand = new();
    CancellationTokenSource outage = new();

    /// <summary>Passes on what somebody asked for; what has failed waits elsewhere first.</summary>
    public async Task SendAsync(WorkRequest request, CancellationToken cancellation)
    {
        inHand.TryAdd(request.Name, true);
        if (request.Failures == 0)
            await requests.Writer.WriteAsync(request, cancellation);
        else
            _ = SendLaterAsync(request);
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

    /// <summary>Storage is back: what failed meanwhile need not wait any longer.</summary>
    public void Release()
    {
        using var over = Interlocked.Exchange(ref outage, new CancellationTokenSource());
        over.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => outage.Dispose();

    async Task SendLaterAsync(WorkRequest request)
    {
        await Task.Delay(patience.Value.DelayAfter(request.Failures), clock, outage.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await requests.Writer.WriteAsync(request);
    }
}
