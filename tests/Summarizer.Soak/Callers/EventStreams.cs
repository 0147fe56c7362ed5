using Summarizer.Soak.Hosts;

namespace Summarizer.Soak.Callers;

/// <summary>Pages that listen for new summaries, and come back when they are cut off.</summary>
sealed class EventStreams(IReadOnlyList<SoakHost> hosts, int count)
{
    int heard, open, most;

    /// <summary>What they heard, in words.</summary>
    public string Report => $"{most} event streams at a time heard {heard} lines";

    /// <summary>Goes on until it is stopped, and then all hang up.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var speakers = hosts.Where(host => host.HasEvents).ToList();
        if (count == 0 || speakers.Count == 0)
            return;
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => ListenAsync(client, speakers[number % speakers.Count], stopping)));
    }

    async Task ListenAsync(HttpClient client, SoakHost host, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var stream = await client.GetStreamAsync(new Uri(host.Address, "/api/events"), stopping);
                most = Math.Max(most, Interlocked.Increment(ref open));
                await ReadAsync(stream, stopping);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task ReadAsync(Stream stream, CancellationToken stopping)
    {
        try
        {
            using var lines = new StreamReader(stream);
            while (await lines.ReadLineAsync(stopping) is not null)
                Interlocked.Increment(ref heard);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
