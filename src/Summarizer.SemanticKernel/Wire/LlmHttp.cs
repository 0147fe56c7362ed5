using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using Polly;
using Summarizer.SemanticKernel.Health;

namespace Summarizer.SemanticKernel.Wire;

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
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
        {
            if (provider.GetRequiredService<IOptions<LlmOptions>>().Value.Provider == ChatService.OpenAICompatible)
                handlers.Add(new OlderDialect());
        });
        client.AddResilienceHandler(Name, (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<LlmOptions>>().Value;
            var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.TimeProvider = clock;
            pipeline.AddConcurrencyLimiter(options.MaxConcurrentCalls, options.MaxWaitingCalls);
            if (options.MaxRetries > 0)
                pipeline.AddRetry(Retries(options, clock));
            pipeline.AddCircuitBreaker(Breaker(options));
            pipeline.AddTimeout(options.AttemptTimeout);
        });
        client.AddHttpMessageHandler(() => new WholeAnswer());
    }

    static RetryStrategyOptions<HttpResponseMessage> Retries(LlmOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        ShouldHandle = attempt =>
            ValueTask.FromResult(IsTransient(attempt.Outcome) && !(RetryAfter(attempt.Outcome.Result, clock) > options.MaxRetryAfter)),
        DelayGenerator = attempt => ValueTask.FromResult(RetryAfter(attempt.Outcome.Result, clock)),
    };

    /// <summary>Opens when most calls fail. Being told to slow down is no failure.</summary>
    static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(LlmOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = 2 * options.AttemptTimeout,
        BreakDuration = options.BreakDuration,
        ShouldHandle = attempt =>
            ValueTask.FromResult(IsTransient(attempt.Outcome) && attempt.Outcome.Result?.StatusCode is not HttpStatusCode.TooManyRequests),
    };

    static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } } => false,
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } =>
            true,
        _ => false,
    };

    static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider clock) =>
        response?.Headers.NonValidated.TryGetValues("Retry-After", out var values) == true
            ? Trouble.Wait(values.ToString(), clock.GetUtcNow()) : null;
}
