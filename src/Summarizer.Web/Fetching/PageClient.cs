using System.Net;
using Summarizer.Web.Outgoing;
using Summarizer.Web.Requests;

namespace Summarizer.Web.Fetching;

/// <summary>What a site answered in the end.</summary>
/// <param name="At">Where, after all redirects.</param>
/// <param name="Status">Its status.</param>
/// <param name="ContentType">What it says it is, with its charset.</param>
/// <param name="Content">Its body; null when that is larger than the limit.</param>
readonly record struct SiteAnswer(Uri At, HttpStatusCode Status, string? ContentType, ReadOnlyMemory<byte>? Content);

/// <summary>Asks sites, one address after another as their redirects lead, each looked at before it is asked.</summary>
/// <param name="handler">Connects, and follows no redirect.</param>
/// <param name="agent">Who asks.</param>
/// <param name="anyPort">Whether sites may be at other ports than those of the web.</param>
sealed class PageClient(HttpMessageHandler handler, string agent, bool anyPort) : IDisposable
{
    const int MaxAddress = 2048;

    // The patience of whoever asks ends it.
    readonly HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Asks for an address.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="maxRedirects">How many redirects are followed.</param>
    /// <param name="maxBytes">The largest body, without its coding.</param>
    /// <param name="admit">Looks at each address before it is asked; throws to refuse it.</param>
    /// <param name="isWanted">Whether the body of an answer with this content type is read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FetchException">There is no answer.</exception>
    public async Task<SiteAnswer> AskAsync(
        Uri address, int maxRedirects, long maxBytes, Func<Uri, Task> admit, Func<string?, bool> isWanted, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            Check(address);
            await admit(address);
            using var request = Request(address);
            try
            {
                using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
                    return await ReadAsync(answer, address, maxBytes, isWanted, cancellation);
                if (redirects == maxRedirects)
                    throw new FetchException(FetchRefusal.Redirects, $"The site redirects more than {maxRedirects} times.");
                address = Next(address, location);
            }
            catch (HttpRequestException refused) when (GuardedConnections.IsRefusal(refused))
            {
                throw new FetchException(FetchRefusal.PrivateAddress, $"{address.Host} is not on the public internet.", refused);
            }
            catch (Exception trouble) when (trouble is HttpRequestException or IOException)
            {
                throw new FetchException(FetchRefusal.Unreachable, $"{address.Host} cannot be reached.", trouble);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0 || address.UserInfo.Length > 0
            || address.AbsoluteUri.Length > MaxAddress)
        {
            throw new FetchException(FetchRefusal.BadAddress,
                "Only addresses with http or https are fetched, without a user's name, and at most 2048 characters long.");
        }

        if (!anyPort && !address.IsDefaultPort)
            throw new FetchException(FetchRefusal.BadAddress, "Only the web's own ports, 80 and 443, are asked.");
    }

    static Uri Next(Uri from, Uri location)
    {
        if (!Uri.TryCreate(from, location, out var next))
            throw new FetchException(FetchRefusal.BadAddress, "The site redirects to what is no address.");
        // What was asked in private is not answered in public.
        if (from.Scheme == "https" && next.Scheme == "http")
            throw new FetchException(FetchRefusal.BadAddress, "The site redirects from https to http.");
        return next;
    }

    HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Read);
        return request;
    }

    static async Task<SiteAnswer> ReadAsync(HttpResponseMessage answer, Uri at, long maxBytes, Func<string?, bool> isWanted,
        CancellationToken cancellation)
    {
        var type = answer.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        if (!answer.IsSuccessStatusCode || !isWanted(type))
            return new SiteAnswer(at, answer.StatusCode, type, ReadOnlyMemory<byte>.Empty);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        await using var decoded = ContentCoding.Decode(body, string.Join(',', answer.Content.Headers.ContentEncoding))
            ?? throw new FetchException(FetchRefusal.Answer, "The site answers in a content coding that was not asked for.");
        try
        {
            return new SiteAnswer(at, answer.StatusCode, type, await ContentCoding.ReadAsync(decoded, maxBytes, cancellation));
        }
        catch (Exception damaged) when (ContentCoding.IsDamaged(damaged, decoded))
        {
            throw new FetchException(FetchRefusal.Answer, "The site's answer is not in the content coding that it says.", damaged);
        }
    }
}
