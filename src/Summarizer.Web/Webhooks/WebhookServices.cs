using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarizer.Summaries;
using Summarizer.Web.Digests;

namespace Summarizer.Web.Webhooks;

/// <summary>Puts the webhook into a host.</summary>
static class WebhookServices
{
    const string Section = "Webhook";

    /// <summary>Adds it when the settings name a receiver.</summary>
    public static IServiceCollection AddWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(Section)).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrEmpty(configuration[Section + ":Url"]))
            return services;
        if (!string.IsNullOrEmpty(configuration[Section + ":DigestAt"]))
            services.AddHostedService<DigestSender>();
        return services.AddSingleton<Webhook>().AddHostedService(provider => provider.GetRequiredService<Webhook>())
            .AddSingleton<OutcomeKept>(provider => provider.GetRequiredService<Webhook>().Tell);
    }
}
