using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Summarizer.SemanticKernel;

/// <summary>The way to the service over HTTP: so many calls at once, tried again where that may help, given up where it does not.</summary>
static class LlmHttp
{
    public const string Name = "llm";

    /// <summary>Adds the client. Semantic Kernel sends each request once: all patience is here.</summary>
    public static void AddLlmHttp(this IServiceCollection services)
    {
        var client = services.AddHttpClient(Name, http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.RemoveAllLoggers();
        // A redirect would take the key along to wherever it points.
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler(Name, (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<LlmOptions>>().Value;
            pipeline.AddConcurrencyLimiter(options.MaxConcurrentCalls, options.MaxWaitingCalls);
            if (options.MaxRetries > 0)
                pipeline.AddRetry(Retries(options));
            pipeline.AddCircuitBreaker(Breaker(options));
            pipeline.AddTimeout(options.AttemptTimeout);
        });
        client.AddHttpMessageHandler(() => new WholeAnswer());
    }

    static RetryStrategyOptions<HttpResponseMessage> Retries(LlmOptions options) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome) && !(RetryAfter(attempt.Outcome.Result) > options.MaxRetryAfter)),
        DelayGenerator = attempt => ValueTask.FromResult(RetryAfter(attempt.Outcome.Result)),
    };

    /// <summary>Opens when most calls fail. Being told to slow down is no failure.</summary>
    static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(LlmOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = 2 * options.AttemptTimeout,
        BreakDuration = options.BreakDuration,
        ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome) && attempt.Outcome.Result?.StatusCode is not HttpStatusCode.TooManyRequests),
    };

    static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } } => false,
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > DateTimeOffset.UtcNow => date - DateTimeOffset.UtcNow,
        _ => null,
    };

    /// <summary>Reads the body within the attempt's time, whatever drips, and no more of it than an answer can have.</summary>
    sealed class WholeAnswer : DelegatingHandler
    {
        const int MaxBytes = 1024 * 1024;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var response = await base.SendAsync(request, cancellation);
            try
            {
                await response.Content.LoadIntoBufferAsync(MaxBytes, cancellation);
                if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is "text/html")
                    throw new HttpRequestException(HttpRequestError.InvalidResponse, "A page came in place of an answer.");
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
