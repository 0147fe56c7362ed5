using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Summarizer.Articles;
using Summarizer.AzureBlobs;
using Summarizer.LocalHost.Http;
using Summarizer.Summaries;
using Summarizer.Web;
using Summarizer.Work;

namespace Summarizer.LocalHost;

/// <summary>What this host adds to the product: workers in this process, a prepared storage, a quiet log.</summary>
static class LocalApplication
{
    /// <summary>A web application with the settings of a laptop.</summary>
    public static WebApplicationBuilder CreateBuilder(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddLocalDefaults(settings);
        builder.Configuration.RequireKeyBeyondLoopback();
        builder.Logging.ToStandardError();
        // The endpoints count for themselves, by the setting of the largest article.
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null);
        return builder;
    }

    /// <summary>Adds what the local host does to every answer.</summary>
    public static IServiceCollection AddLocalWeb(this IServiceCollection services) =>
        services.AddCors().AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/feed+json",
            "application/atom+xml", "application/jsonl", "text/csv", "text/markdown"];
    });

    /// <summary>Adds the watch over the inbox and the workers, in place of the cloud's triggers and queue.</summary>
    public static IServiceCollection AddLocalWork(this IServiceCollection services) => services
        .AddSingleton(Screen.OfThisProcess())
        .AddSingleton<OutcomePrinter>()
        .AddSingleton<WorkChannel>()
        .AddSingleton<Events>()
        .AddSingleton<OutcomeKept>(provider => provider.GetRequiredService<Events>().Tell)
        .AddSingleton<RequestWork>(provider => provider.GetRequiredService<WorkChannel>().SendAsync)
        .AddHostedService<Workers>()
        .AddHostedService<InboxWatch>();

    /// <summary>Serves what both hosts serve and the events, compressed, to callers with the key; other sites only by setting.</summary>
    public static void MapLocal(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSummarizer();
        app.UseCorsOrigins();
        app.RequireAccessKey();
        app.MapSummarizer();
        app.MapGet("/api/events",
            (Events events, CancellationToken cancellation) => TypedResults.ServerSentEvents(events.ListenAsync(cancellation)));
    }

    /// <summary>Makes the containers, puts sample articles into an empty inbox, and says where to look once the program serves.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<StorageContainers>().CreateAsync();
        if (app.Configuration.GetValue("LocalHost:Samples", true))
            await SampleArticles.UploadIfEmptyAsync(app.Services.GetRequiredService<IArticleInbox>());
        var screen = app.Services.GetRequiredService<Screen>();
        app.Lifetime.ApplicationStarted.Register(() =>
            screen.Say($"Open {app.Urls.First()} or upload articles to the container \"articles\". Ctrl+C ends it."));
    }

    /// <summary>One line for each message, beside the output and not in it.</summary>
    public static void ToStandardError(this ILoggingBuilder logging)
    {
        logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
