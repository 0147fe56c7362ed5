using System.Net.Sockets;
using System.Text;
using Summarizer.Soak.Hosts;

namespace Summarizer.Soak.Callers;

/// <summary>Callers that read an answer, or write an article, a byte now and then, and then go away without a word.</summary>
sealed class SlowCallers(IReadOnlyList<SoakHost> hosts, int count)
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200), Stay = TimeSpan.FromSeconds(12);

    int calls;

    /// <summary>How many there were, in words.</summary>
    public string Report => $"{calls} slow callers";

    /// <summary>Goes on until it is stopped.</summary>
    public Task RunAsync(CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, count * 2)
            .Select(number => StayAsync(hosts[number / 2 % hosts.Count], writes: number % 2 == 0, stopping)));

    async Task StayAsync(SoakHost host, bool writes, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            using var visit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            visit.CancelAfter(Stay);
            Interlocked.Increment(ref calls);
            try
            {
                using var client = new TcpClient { ReceiveBufferSize = 1024 };
                await client.ConnectAsync(host.Address.Host, host.Address.Port, visit.Token);
                await (writes ? WriteAsync(client.GetStream(), visit.Token) : ReadAsync(client.GetStream(), visit.Token));
            }
            catch (Exception over) when (over is IOException or SocketException or OperationCanceledException)
            {
                await Task.Delay(Pace, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    static async Task WriteAsync(NetworkStream stream, CancellationToken visit)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes("PUT /api/articles/slow.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 1000000\r\n\r\n"), visit);
        while (true)
        {
            await stream.WriteAsync("a"u8.ToArray(), visit);
            await Task.Delay(Pace, visit);
        }
    }

    static async Task ReadAsync(NetworkStream stream, CancellationToken visit)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET /api/summaries?maxpagesize=100 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), visit);
        var one = new byte[1];
        while (await stream.ReadAsync(one, visit) > 0)
            await Task.Delay(Pace, visit);
    }
}
