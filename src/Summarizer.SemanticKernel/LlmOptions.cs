using Microsoft.Extensions.Options;
using Summarizer.SemanticKernel.Wire;

namespace Summarizer.SemanticKernel;

/// <summary>Which model is asked, how, and at what price; section <c>Llm</c>.</summary>
public sealed class LlmOptions
{
    /// <summary>
    /// <c>openai</c>, <c>azure-openai</c>, or <c>openai-compatible</c> for Ollama, llama.cpp, vLLM, LM Studio and whatever else speaks that
    /// protocol.
    /// </summary>
    public string Provider { get; set; } = "";

    /// <summary>The model's name; on Azure, the deployment's.</summary>
    public string Model { get; set; } = "";

    /// <summary>Where the service is, such as <c>http://localhost:11434/v1</c>. <c>openai</c> has its own.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The key. None for Azure means Entra ID; most local servers need none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How freely the model writes, 0 to 2. Not sent unless set: reasoning models refuse it.</summary>
    public double? Temperature { get; set; }

    /// <summary>The longest time for one attempt at one call, its whole answer included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time for a summary, with all its calls, retries and waiting.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a call that failed is tried again.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The wait before the first retry, about; each further one is twice as long.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. With a longer one the rules answer at once, and no call is made until it is over.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long no call is made after the service failed again and again.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls an instance has in flight.</summary>
    public int MaxConcurrentCalls { get; set; } = 4;

    /// <summary>How many calls an instance lets wait for those; beyond, the rules answer.</summary>
    public int MaxWaitingCalls { get; set; } = 64;

    /// <summary>How many tokens of an article one call may hold. A longer article is read in parts.</summary>
    public int MaxInputTokens { get; set; } = 16_000;

    /// <summary>How many tokens an answer may have, a reasoning model's thoughts included.</summary>
    public int MaxOutputTokens { get; set; } = 4_000;

    /// <summary>How many calls one article may cost. Of an article with more parts, evenly spread ones are read.</summary>
    public int MaxCallsPerArticle { get; set; } = 12;

    /// <summary>How many tokens may be spent in a day (UTC), by all instances together; no limit unless set.</summary>
    public long? DailyTokenBudget { get; set; }

    /// <summary>The price of a million tokens read, in any currency.</summary>
    public decimal? InputPricePerMillion { get; set; }

    /// <summary>The price of a million tokens written, in the same currency.</summary>
    public decimal? OutputPricePerMillion { get; set; }

    /// <summary>How many degraded summaries an instance asks the model for again in a minute, once it is well.</summary>
    public int UpgradesPerMinute { get; set; } = 20;
}

/// <summary>Says at start what is wrong with the settings, by their keys, and never by the value of a secret.</summary>
sealed class LlmOptionsCheck : IValidateOptions<LlmOptions>
{
    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    static IEnumerable<string> Problems(LlmOptions options)
    {
        if (!ChatService.Providers.Contains(options.Provider))
            yield return $"Llm:Provider must be one of {string.Join(", ", ChatService.Providers)}; it is '{options.Provider}'.";
        if (string.IsNullOrWhiteSpace(options.Model))
            yield return "Llm:Model is missing: the model's name, or the deployment's on Azure.";
        if (options.Provider == ChatService.OpenAI && string.IsNullOrWhiteSpace(options.ApiKey))
            yield return "Llm:ApiKey is missing: openai needs one.";
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            if (options.Provider is ChatService.AzureOpenAI or ChatService.OpenAICompatible)
                yield return $"Llm:Endpoint is missing: {options.Provider} needs the address of the service.";
        }
        else if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            yield return "Llm:Endpoint must be an absolute http or https address, such as http://localhost:11434/v1.";
        }
        else if (endpoint.AbsolutePath.TrimEnd('/').EndsWith("/chat/completions", StringComparison.Ordinal))
        {
            yield return "Llm:Endpoint must end before /chat/completions, which is added to it.";
        }
        else if (options.Provider == ChatService.AzureOpenAI && string.IsNullOrWhiteSpace(options.ApiKey) && endpoint.Scheme != "https")
        {
            yield return "Llm:Endpoint must be an https address when there is no Llm:ApiKey: Entra ID gives no token otherwise.";
        }

        foreach (var (key, time) in new[] { (nameof(options.AttemptTimeout), options.AttemptTimeout),
            (nameof(options.Timeout), options.Timeout),
            (nameof(options.BreakDuration), options.BreakDuration) })
        {
            if (time < TimeSpan.FromMilliseconds(500) || time > TimeSpan.FromHours(1))
                yield return $"Llm:{key} must be from 00:00:00.5 to 01:00:00; it is {time}.";
        }

        foreach (var (key, time) in new[] { (nameof(options.RetryDelay), options.RetryDelay),
            (nameof(options.MaxRetryAfter), options.MaxRetryAfter) })
        {
            if (time < TimeSpan.Zero || time > TimeSpan.FromMinutes(10))
                yield return $"Llm:{key} must be from 00:00:00 to 00:10:00; it is {time}.";
        }

        if (options.Timeout < options.AttemptTimeout)
            yield return "Llm:Timeout must not be shorter than Llm:AttemptTimeout.";

        foreach (var (key, number, least, most) in new (string, long, long, long)[]
        {
            (nameof(options.MaxRetries), options.MaxRetries, 0, 10),
                (nameof(options.MaxConcurrentCalls), options.MaxConcurrentCalls, 1, 1000),
            (nameof(options.MaxWaitingCalls), options.MaxWaitingCalls, 0, 100_000),
                (nameof(options.MaxInputTokens), options.MaxInputTokens, 500, 2_000_000),
            (nameof(options.MaxOutputTokens), options.MaxOutputTokens, 100, 200_000),
                (nameof(options.MaxCallsPerArticle), options.MaxCallsPerArticle, 2, 1000),
            (nameof(options.UpgradesPerMinute), options.UpgradesPerMinute, 1, 100_000),
            (nameof(options.DailyTokenBudget), options.DailyTokenBudget ?? 1, 1, long.MaxValue / 2),
        })
        {
            if (number < least || number > most)
                yield return $"Llm:{key} must be from {least} to {most}; it is {number}.";
        }

        if (options.Temperature is < 0 or > 2)
            yield return "Llm:Temperature must be from 0 to 2.";
        if (options.InputPricePerMillion < 0 || options.OutputPricePerMillion < 0)
            yield return "Llm:InputPricePerMillion and Llm:OutputPricePerMillion must not be negative.";
    }
}
