using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Summarizer.Web.Outgoing;

/// <summary>
/// Connections to addresses that somebody else chose: what is connected to is what was checked, so that a name cannot change its mind in
/// between.
/// </summary>
static class GuardedConnections
{
    /// <summary>
    /// Networks of one's own. What a link or a cloud's platform tells its machines (169.254.0.0/16, 168.63.129.16) is in none of them, and
    /// never reached.
    /// </summary>
    static readonly string[] Own =
        [.. IPAddressRanges.loopback, .. IPAddressRanges.privateUse, .. IPAddressRanges.uniqueLocal, .. IPAddressRanges.sharedAddressSpace];

    /// <summary>A handler that connects to public addresses, without a proxy, without cookies, and follows no redirect.</summary>
    /// <param name="allowPrivate">Connects to this machine and to private networks too.</param>
    /// <param name="allowHttp">Speaks <c>http</c> too.</param>
    /// <param name="alsoAllowed">Networks that are reached besides, as <c>10.1.0.0/16</c>.</param>
    public static HttpMessageHandler Create(bool allowPrivate, bool allowHttp, params string[] alsoAllowed)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = allowHttp, AddXFFHeader = false };
        policy.AddAllowedAddresses(allowPrivate ? [.. Own, .. alsoAllowed] : alsoAllowed);
        var handler = policy.GetHandler();
        (handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime) = (false, false, TimeSpan.FromMinutes(5));
        return new OneException(handler);
    }

    /// <summary>Whether a request failed because its address is not public.</summary>
    public static bool IsRefusal(HttpRequestException trouble) => trouble.InnerException is AntiSSRFException;

    /// <summary>Whatever goes wrong on the way is an <see cref="HttpRequestException"/>, as callers of a client expect it.</summary>
    sealed class OneException(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            // A name that nobody knows; an address that is none of a host, such as 0.0.0.0.
            catch (Exception trouble) when (trouble is AntiSSRFException or SocketException or ArgumentException)
            {
                throw new HttpRequestException(trouble.Message, trouble);
            }
        }
    }
}
