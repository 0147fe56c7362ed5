using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Searching;
using Summarizer.Work;

namespace Summarizer;

/// <summary>Puts the core into a host's container.</summary>
public static class SummarizerServices
{
    /// <summary>
    /// Adds reading, the rule-based engine, the pipeline and the sweep; the host adds an inbox, a store and, for an LLM, its engine.
    /// </summary>
    public static IServiceCollection AddSummarizer(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EngineOptions>().Bind(configuration.GetSection("Summarizer")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ArticleOptions>().Bind(configuration.GetSection("Summarizer:Articles")).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PatienceOptions>().Bind(configuration.GetSection("Patience")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<ReaderPool>();
        services.AddSingleton<RuleBasedSummarizer>();
        services.TryAddSingleton<ISummarizer>(provider => provider.GetRequiredService<RuleBasedSummarizer>());
        services.AddSingleton<SummaryWriter>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<IndexKeeper>();
        services.AddSingleton<ArticlePipeline>();
        services.AddSingleton<PatientWorker>();
        services.AddSingleton<Sweep>();
        return services;
    }

    /// <summary>
    /// Lets this program start itself once more to read what might take too long; its first line then asks <see cref="ReaderVerb"/>.
    /// </summary>
    public static IServiceCollection AddReaderProcesses(this IServiceCollection services) =>
        services.AddSingleton(ReaderCommand.OfThisProgram());
}
