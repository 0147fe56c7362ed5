using Microsoft.Extensions.Options;
using Summarizer.Web;

namespace Summarizer.LocalHost.Http;

/// <summary>The web sites whose scripts may call the API, by the setting <c>Web:CorsOrigins</c>.</summary>
static class CorsOrigins
{
    /// <summary>Lets them in.</summary>
    /// <exception cref="OptionsValidationException">One of them is no origin.</exception>
    public static void UseCorsOrigins(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Origins() is { Count: > 0 } origins)
        {
            app.UseCors(policy => policy.WithOrigins([.. origins]).AllowAnyHeader().WithMethods("GET", "HEAD", "PUT", "POST", "DELETE")
                .WithExposedHeaders("ETag", "Location", "Retry-After", "Preference-Applied"));
        }
    }
}
