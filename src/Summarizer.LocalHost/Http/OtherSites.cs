namespace Summarizer.LocalHost.Http;

/// <summary>The setting <c>Web:CorsOrigins</c>: the web sites, separated by semicolons, whose scripts may call the API. None unless set.</summary>
static class OtherSites
{
    const string Setting = "Web:CorsOrigins";

    /// <summary>Lets them in.</summary>
    /// <exception cref="StartProblem">One of them is no origin.</exception>
    public static void UseOtherSites(this WebApplication app)
    {
        var origins = (app.Configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
            throw new StartProblem($"\"{wrong}\" in {Setting} is no origin such as https://news.example, without a path.");
        if (origins.Length > 0)
            app.UseCors(policy => policy.WithOrigins(origins).AllowAnyHeader().WithMethods("GET", "HEAD", "PUT", "POST", "DELETE")
                .WithExposedHeaders("ETag", "Location", "Retry-After", "Preference-Applied"));
    }

    static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}
