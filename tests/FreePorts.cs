using System.Net;
using System.Net.Sockets;

namespace Summarizer.Tests;

/// <summary>Ports of this machine that nobody listens on.</summary>
static class FreePorts
{
    // Below those that the system gives to connections: one of them could take a port between the choice and the start.
    const int First = 20_000, End = 32_000;

    /// <summary>Takes so many.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            var port = Random.Shared.Next(First, End);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                ports.Add(port);
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
        return [.. ports];
    }
}
