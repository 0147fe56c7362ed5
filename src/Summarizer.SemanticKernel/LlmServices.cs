using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarizer.Engines.Rules;
using Summarizer.Engines;
using Summarizer.SemanticKernel.Costs;
using Summarizer.SemanticKernel.Health;
using Summarizer.SemanticKernel.Wire;

namespace Summarizer.SemanticKernel;

/// <summary>Puts the LLM engine into a host's container.</summary>
public static class LlmServices
{
    /// <summary>
    /// Makes the LLM the engine, with the rules behind it, when <c>Summarizer:Engine</c> is <c>llm</c>; else does nothing.
    /// </summary>
    /// <remarks>Its token budget is this process's own, unless the host adds an <see cref="ITokenLedger"/> that all instances
    /// share.</remarks>
    public static IServiceCollection AddLlmEngine(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Summarizer:Engine"] != LlmSummarizer.Name)
            return services;

        services.AddOptions<LlmOptions>().Configure(options => Bind(options, configuration.GetSection("Llm"))).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITokenLedger, ProcessTokenLedger>();
        services.AddLlmHttp();
        // Every attempt would be a line; a trouble is one, and the fallback's.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
        services.AddSingleton(Llm);
        return services.Replace(ServiceDescriptor.Singleton<ISummarizer>(provider =>
            new FallbackSummarizer(provider.GetRequiredService<LlmSummarizer>(),
            provider.GetRequiredService<RuleBasedSummarizer>(), provider.GetRequiredService<IOptions<EngineOptions>>().Value.Wording,
                provider.GetRequiredService<ILogger<FallbackSummarizer>>())));
    }

    /// <summary>A value of another type is a wrong setting like others; the message names its key.</summary>
    static void Bind(LlmOptions options, IConfigurationSection section)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(LlmOptions), [wrong.Message]);
        }
    }

    static LlmSummarizer Llm(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LlmOptions>>().Value;
        var clock = provider.GetRequiredService<TimeProvider>();
        var health = new LlmHealth(options, clock);
        var service = ChatService.Of(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(LlmHttp.Name));
        var budget = new TokenBudget(provider.GetRequiredService<ITokenLedger>(), options, clock);
        return new LlmSummarizer(new Conversation(service, budget, health, options, clock), new SharedDrafts(clock), health, options,
            provider.GetRequiredService<IOptions<EngineOptions>>().Value, clock);
    }
}
