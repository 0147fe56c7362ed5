using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Summarizer.Web.Fetching;

/// <summary>Puts the fetching of pages into a program.</summary>
public static class FetchServices
{
    /// <summary>Adds it, with its options.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection("Fetch")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PageFetcher>();
    }
}
