using System.Net;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Summarizer.Web.Fetching;

/// <summary>The <c>robots.txt</c> of sites, each asked for once an hour at most.</summary>
sealed class Robots(PageClient client, string program) : IDisposable
{
    const int MaxRedirects = 5;
    const int MaxBytes = 500 * 1024;
    const int MaxSites = 1000;
    static readonly TimeSpan Age = TimeSpan.FromHours(1);

    readonly MemoryCache sites = new(new MemoryCacheOptions { SizeLimit = MaxSites });

    /// <summary>Refuses an address that its site asks programs not to read.</summary>
    /// <exception cref="FetchException">It does, or the site is in trouble.</exception>
    public async Task AdmitAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue<RobotsRules>(site, out var rules) || rules is null)
        {
            rules = await AskAsync(new Uri(new Uri(site), "/robots.txt"), cancellation);
            sites.Set(site, rules, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Age });
        }
        if (!rules.Allow(address))
        {
            throw new FetchException(FetchRefusal.Robots,
                $"{address.Host} asks programs in its robots.txt not to read this page. Save the page in a browser, and upload the file.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => sites.Dispose();

    /// <summary>A site without the file asks for nothing; one that cannot say what it asks for is not read (RFC 9309, 2.3.1).</summary>
    async Task<RobotsRules> AskAsync(Uri file, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.AskAsync(file, MaxRedirects, MaxBytes, _ => Task.CompletedTask, _ => true, cancellation);
            if (answer.Status >= HttpStatusCode.InternalServerError)
            {
                throw new FetchException(FetchRefusal.Unreachable,
                    $"{file.Host} cannot say what its robots.txt asks for: it answers {(int)answer.Status}.");
            }

            return answer.Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices && answer.Content is { } content
                ? RobotsRules.Parse(Encoding.UTF8.GetString(content.Span), program) : RobotsRules.AllowAll;
        }
        catch (FetchException endless) when (endless.Refusal == FetchRefusal.Redirects)
        {
            return RobotsRules.AllowAll;
        }
    }
}
