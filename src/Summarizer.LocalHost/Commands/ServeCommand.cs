using System.CommandLine;
using Microsoft.Extensions.Options;
using Summarizer.AzureBlobs;
using Summarizer.Search;
using Summarizer.SemanticKernel;
using Summarizer.Web;

namespace Summarizer.LocalHost.Commands;

/// <summary>
/// The command <c>serve</c>, which is also what the program does when nothing is said: the whole product on this machine.
/// </summary>
static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("serve",
            "Starts Azurite if nothing listens where storage should be, watches the inbox, and serves the page and the API.");
        command.SetAction((line, cancellation) => RunAsync(settings.Given(line), cancellation));
        return command;
    }

    /// <summary>Serves until the program is ended.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        var builder = LocalApplication.CreateBuilder(settings);
        builder.Services.AddSummarizer(builder.Configuration).AddReaderProcesses().AddLlmEngine(builder.Configuration)
            .AddAzureStorage(builder.Configuration).AddSearch(builder.Configuration, SearchFile.Of(builder.Configuration))
                .AddSummarizerWeb(builder.Configuration).AddLocalWeb().AddLocalWork();
        await using var app = builder.Build();
        app.Services.GetService<IStartupValidator>()?.Validate();
        var rehearsal = SampleArticles.RehearseAsync(app.Services);
        await using var azurite =
            await Azurite.EnsureAsync(builder.Configuration, app.Services.GetRequiredService<Screen>().Say, cancellation);
        app.MapLocal();
        await app.PrepareAsync();
        await Task.WhenAll(app.RunAsync(cancellation), rehearsal);
        return 0;
    }
}
