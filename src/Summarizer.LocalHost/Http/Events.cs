using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Summarizer.Summaries;
using Summarizer.Web.Summaries;

namespace Summarizer.LocalHost.Http;

/// <summary><c>/api/events</c>: new outcomes as they are kept, to every page that listens.</summary>
sealed class Events(TimeProvider clock, IHostApplicationLifetime lifetime)
{
    const int MostWaiting = 200;
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<Channel<Headline>, bool> listeners = new();

    /// <summary>Tells all that listen. One that does not keep up is let go; it comes back and looks for itself.</summary>
    public void Tell(KeptSummary kept)
    {
        foreach (var listener in listeners.Keys)
        {
            if (!listener.Writer.TryWrite(Headline.Of(kept)))
                listener.Writer.TryComplete();
        }
    }

    /// <summary>Headlines from now on, and a beat now and then that shows whether anyone still listens.</summary>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var headlines = Channel.CreateBounded<Headline>(MostWaiting);
        listeners.TryAdd(headlines, true);
        try
        {
            yield return new SseItem<string>("", "beat");
            while (await NextAsync(headlines.Reader, end.Token) is { } more)
            {
                while (headlines.Reader.TryRead(out var headline))
                    yield return new SseItem<string>(headline.ToJson(), "summary");
                if (!more)
                    yield return new SseItem<string>("", "beat");
            }
        }
        finally
        {
            listeners.TryRemove(headlines, out _);
        }
    }

    /// <summary>Whether there is a headline before the next beat; null when there will be none any more.</summary>
    async Task<bool?> NextAsync(ChannelReader<Headline> headlines, CancellationToken end)
    {
        using var beat = new CancellationTokenSource(Beat, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, beat.Token);
        try
        {
            return await headlines.WaitToReadAsync(either.Token) ? true : null;
        }
        catch (OperationCanceledException)
        {
            return end.IsCancellationRequested ? null : false;
        }
    }
}
