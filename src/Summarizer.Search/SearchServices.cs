using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Search.AzureAI;
using Summarizer.Search.Sqlite;
using Summarizer.Searching;

namespace Summarizer.Search;

/// <summary>Puts an index into a host's container, where there is one.</summary>
public static class SearchServices
{
    /// <summary>Adds Azure AI Search where <c>Search:Endpoint</c> says one, else the file, else nothing.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="file">Where this machine keeps an index unless <c>Search:File</c> says another place; null where it keeps none.</param>
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration, string? file = null)
    {
        var section = configuration.GetSection("Search");
        services.AddOptions<SearchOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        var set = section.Get<SearchOptions>() ?? new SearchOptions();
        if (set.Endpoint is { Length: > 0 } endpoint && Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            services.AddSingleton<ISearchIndex>(_ => new AzureSearchIndex(address, set.Index, new DefaultAzureCredential()));
        else if (file is not null)
            services.AddSingleton<ISearchIndex>(_ => new SqliteSearchIndex(set.File is { Length: > 0 } other ? other : file));
        return services;
    }
}
