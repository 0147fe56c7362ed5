using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Articles.Isolation;
using Summarizer.Engines.Rules;
using Summarizer.SemanticKernel;
using Summarizer.Summaries;
using Summarizer.Web;
using Summarizer.Web.Fetching;

namespace Summarizer.LocalHost.Commands;

/// <summary>The command <c>summarize FILE...</c>: summaries of local files and of pages, without storage.</summary>
static class SummarizeCommand
{
    static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Files, folders, patterns such as \"news/**/*.html\", and addresses of pages; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line." };

    static readonly Option<string> Engine =
        new("--engine") { Description = "What writes: rules (the default) or llm.", HelpName = "rules|llm" };

    static readonly Option<bool> Explain =
        new("--explain") { Description =
            "Why the rules write what they write: its sentences, and what may be left out of them and what not." };

    static readonly Option<FileInfo> Numbers =
        new Option<FileInfo>("--settings") { Description = "Other numbers for the rules, in JSON; docs/engine.md names them.",
            HelpName = "FILE" }.AcceptExistingOnly();

    /// <summary>The command.</summary>
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("summarize",
            "Prints summaries of local files and of pages and exits; needs no storage. Exit code 1: some file could not be summarized.")
        {
            Files, Json, Engine, Explain, Numbers,
        };
        Engine.AcceptOnlyFromAmong("rules", "llm");
        command.SetAction((line, cancellation) => RunAsync(line, settings.Given(line), cancellation));
        return command;
    }

    /// <summary>The words among the files that look like options, and are no files.</summary>
    public static IEnumerable<string> Dashed(ParseResult line) =>
        (line.GetResult(Files)?.Tokens ?? []).Select(token => token.Value)
            .Where(word => word.StartsWith("--", StringComparison.Ordinal) && !File.Exists(word));

    static async Task<int> RunAsync(ParseResult line, Dictionary<string, string?> settings, CancellationToken cancellation)
    {
        if (line.GetValue(Engine) is { } engine)
            settings["Summarizer:Engine"] = engine;
        using var host = Build(settings, NumbersIn(line.GetValue(Numbers)));
        var screen = Screen.OfThisProcess();
        var files = FileList.Of(line.GetValue(Files)!);
        var reader = new FileSummaries(host.Services.GetRequiredService<SummaryWriter>(), host.Services.GetRequiredService<PageFetcher>(),
            host.Services.GetRequiredService<IOptions<ArticleOptions>>().Value);
        if (line.GetValue(Explain))
            return await ExplainAsync(host, reader, files, screen, cancellation);
        using var progress = Progress.OfThisProcess(files.Count);
        var failed = 0;
        await foreach (var (file, summary, reason, took) in reader.ReadAsync(files, cancellation))
        {
            progress.Clear();
            if (summary is null)
            {
                failed++;
                await Console.Error.WriteLineAsync($"{file}: {reason}");
            }
            else if (line.GetValue(Json))
            {
                screen.Say(SummaryJson.SerializeLine(summary));
            }
            else
            {
                screen.Show(summary, Footer(file, summary.Engine, took));
            }

            progress.Step();
        }
        return failed == 0 ? 0 : 1;
    }

    static async Task<int> ExplainAsync(IHost host, FileSummaries files, IEnumerable<string> names, Screen screen,
        CancellationToken cancellation)
    {
        var (reader, engine) = (host.Services.GetRequiredService<ReaderPool>(), host.Services.GetRequiredService<RuleBasedSummarizer>());
        var failed = 0;
        foreach (var name in names)
        {
            try
            {
                screen.Say(ExplanationText.Of(engine.Explain(await reader.ReadAsync(await files.UploadAsync(name, cancellation),
                    cancellation))));
            }
            catch (Exception problem) when (problem is RejectedArticleException or FetchException or IOException
                or UnauthorizedAccessException)
            {
                failed++;
                await Console.Error.WriteLineAsync($"{name}: {problem.Message}");
            }
        }
        return failed == 0 ? 0 : 1;
    }

    static RuleSettings NumbersIn(FileInfo? file)
    {
        try
        {
            return file is null ? RuleSettings.Default : RuleSettings.Parse(File.ReadAllText(file.FullName));
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new StartProblem($"{file!.Name}: {problem.Message}");
        }
    }

    static IHost Build(Dictionary<string, string?> settings, RuleSettings numbers)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddLocalDefaults(settings);
        builder.Logging.ToStandardError();
        builder.Services.AddSingleton(numbers).AddSummarizer(builder.Configuration).AddReaderProcesses().AddLlmEngine(builder.Configuration)
            .AddFetching(builder.Configuration)
            .AddOptions<WebOptions>().Bind(builder.Configuration.GetSection("Web"));
        var host = builder.Build();
        host.Services.GetService<IStartupValidator>()?.Validate();
        return host;
    }

    static string Footer(string file, EngineInfo engine, TimeSpan took) => string.Create(CultureInfo.InvariantCulture,
        $"{file} · {engine.Name}{(engine.Degraded is { } reason ? $", {reason}" : "")} · {took.TotalMilliseconds:0} ms");
}
