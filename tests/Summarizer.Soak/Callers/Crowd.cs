using System.Text;
using Summarizer.Soak.Hosts;
using Summarizer.Soak.Inbox;
using Summarizer.Soak.Plans;

namespace Summarizer.Soak.Callers;

/// <summary>Many clients that ask at one moment, again and again: each is answered, and never with a fault of the product.</summary>
sealed class Crowd(SoakPlan plan, IReadOnlyList<SoakHost> hosts, Findings findings)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    readonly Random random = new(plan.Seed + 7);
    int crowds, asked, answered;

    /// <summary>What was asked and answered, in words.</summary>
    public string Report => $"{answered} of {asked} requests of crowds answered";

    /// <summary>Goes on until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (plan.Callers.Parallel == 0)
            return;
        var names = new Names(plan.Names, random);
        while (!stopping.IsCancellationRequested)
        {
            using (var client = new HttpClient { Timeout = Longest })
            {
                var requests = Enumerable.Range(0, plan.Callers.Parallel)
                    .Select(_ => (Host: hosts[random.Next(hosts.Count)], Request: Next(names))).ToList();
                // One of them asks for everything that failed, each host in its turn.
                requests.Add((hosts[crowds++ % hosts.Count],
                    new HttpRequestMessage(HttpMethod.Post, Relative("/api/summaries?failed=true"))));
                await Task.WhenAll(requests.Select(one => AskAsync(client, one.Host, one.Request)));
            }
            await Task.Delay(plan.Callers.Every, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task AskAsync(HttpClient client, SoakHost host, HttpRequestMessage request)
    {
        Interlocked.Increment(ref asked);
        var what = $"{request.Method} {request.RequestUri} of {host.Name}";
        var process = host.ProcessId;
        try
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!);
            using var answer = await client.SendAsync(request);
            Interlocked.Increment(ref answered);
            // The platform's own 500, when a worker dies, is no problem document.
            if ((int)answer.StatusCode == 500 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
                findings.Add($"{what} was answered 500: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (HttpRequestException)
        {
            // The host was killed.
        }
        catch (OperationCanceledException)
        {
            if (process is not null && host.ProcessId == process)
                findings.Add($"{what} was not answered within {Longest.TotalSeconds} s.");
        }
        finally
        {
            request.Dispose();
        }
    }

    HttpRequestMessage Next(Names names)
    {
        var name = string.Join('/', names.Any().Split('/').Select(Uri.EscapeDataString));
        return random.Next(12) switch
        {
            0 => Get("/api/summaries?maxpagesize=20"),
            1 => Get("/api/feed.json"),
            2 => Get("/api/feed.atom"),
            3 => Get("/api/status"),
            4 => Get("/api/health"),
            5 => Get($"/api/articles/{name}"),
            6 => new HttpRequestMessage(HttpMethod.Post, Relative($"/api/summaries/{name}")),
            7 => new HttpRequestMessage(HttpMethod.Post,
                Relative("/api/summarize")) { Content = new StringContent(new Documents(random).Make(DocumentKind.Article).Content.ToString(), Encoding.UTF8, "text/plain") },
            8 => Waiting($"/api/summaries/{name}"),
            _ => Get($"/api/summaries/{name}"),
        };
    }

    static HttpRequestMessage Waiting(string path)
    {
        var request = Get(path);
        request.Headers.TryAddWithoutValidation("Prefer", "wait=5");
        return request;
    }

    static HttpRequestMessage Get(string path) => new(HttpMethod.Get, Relative(path));

    static Uri Relative(string path) => new(path, UriKind.Relative);
}
