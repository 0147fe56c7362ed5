using System.ClientModel;
using System.Globalization;
using System.Net;
using Azure.Identity;
using Microsoft.SemanticKernel;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Summarizer.Engines;

namespace Summarizer.SemanticKernel.Health;

/// <summary>What an exception out of a call means.</summary>
/// <param name="Reason">Why there is no answer.</param>
/// <param name="RetryAfter">How long the service asked to be left alone.</param>
readonly record struct Trouble(Degradation Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the service itself is unwell: the next article would fare no better.</summary>
    public bool IsOfService =>
        Reason is Degradation.RateLimited or Degradation.Unavailable or Degradation.TimedOut or Degradation.Misconfigured;

    /// <summary>Whether the model was never asked, so that the call cost nothing.</summary>
    public bool IsFree => Reason is Degradation.RateLimited or Degradation.Unavailable or Degradation.TooBusy or Degradation.Misconfigured;

    /// <summary>Reads an exception.</summary>
    public static Trouble Of(Exception exception, DateTimeOffset now)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case EngineTroubleException trouble:
                    return new(trouble.Reason);
                case RateLimiterRejectedException:
                    return new(Degradation.TooBusy);
                case BrokenCircuitException:
                    return new(Degradation.Unavailable);
                case TimeoutRejectedException or OperationCanceledException or TimeoutException:
                    return new(Degradation.TimedOut);
                case AuthenticationFailedException:
                    return new(Degradation.Misconfigured);
                case ClientResultException { Status: > 0 } failure:
                    return OfStatus((HttpStatusCode)failure.Status, failure.GetRawResponse() is { } response ? Content(response) : "",
                        RetryAfterOf(failure.GetRawResponse(), now));
                case HttpOperationException { StatusCode: { } status } failure when failure.InnerException
                    is not ClientResultException { Status: > 0 }:
                    return OfStatus(status, failure.ResponseContent ?? "", retryAfter: null);
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return new(Degradation.Malformed);
                case HttpRequestException or IOException:
                    return new(Degradation.Unavailable);
            }
        }
        // What is left comes from reading the reply: no JSON, no choices, another type.
        return new(Degradation.Malformed);
    }

    static Trouble OfStatus(HttpStatusCode status, string content, TimeSpan? retryAfter) => (int)status switch
    {
        429 => new(Degradation.RateLimited, retryAfter),
        503 => new(Degradation.Unavailable, retryAfter),
        408 or 504 => new(Degradation.TimedOut),
        400 when content.Contains("content_filter", StringComparison.Ordinal) => new(Degradation.Filtered),
        400 when content.Contains("context_length", StringComparison.Ordinal) => new(Degradation.Truncated),
        >= 400 and < 500 => new(Degradation.Misconfigured),
        _ => new(Degradation.Unavailable),
    };

    static string Content(System.ClientModel.Primitives.PipelineResponse response)
    {
        try
        {
            return response.Content.ToString();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    static TimeSpan? RetryAfterOf(System.ClientModel.Primitives.PipelineResponse? response, DateTimeOffset now) =>
        response is not null && response.Headers.TryGetValue("Retry-After", out var value) ? Wait(value, now) : null;

    /// <summary>
    /// How long a header of <c>Retry-After</c> asks to wait: seconds, of which servers send fractions and absurd numbers too, or a date.
    /// </summary>
    public static TimeSpan? Wait(string? header, DateTimeOffset now)
    {
        if (double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return double.IsNaN(seconds) ? null : TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 1e6));
        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, out var date) && date > now ? date - now : null;
    }
}
