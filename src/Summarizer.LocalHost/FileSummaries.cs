using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.SemanticKernel;
using Summarizer.Summaries;

namespace Summarizer.LocalHost;

/// <summary>The command <c>summarize FILE...</c>: summaries of local files, without storage.</summary>
sealed class FileSummaries(SummaryWriter writer, ArticleOptions limits, Screen screen, bool json)
{
    static readonly SummaryJson OneLine = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code: 0, or 1 when some file could not be summarized.</returns>
    /// <exception cref="StartProblem">The arguments make no sense.</exception>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var request = Parse(arguments);
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddLocalDefaults();
        if (request.Engine is not null)
            builder.Configuration["Summarizer:Engine"] = request.Engine;
        builder.Logging.ToStandardError();
        builder.Services.AddSummarizer(builder.Configuration).AddLlmEngine(builder.Configuration);
        using var host = builder.Build();
        host.Services.GetService<IStartupValidator>()?.Validate();

        var files = new FileSummaries(host.Services.GetRequiredService<SummaryWriter>(),
            host.Services.GetRequiredService<IOptions<ArticleOptions>>().Value, Screen.OfThisProcess(), request.Json);
        var failed = 0;
        foreach (var file in request.Files)
            failed += await files.PrintAsync(file) ? 0 : 1;
        return failed == 0 ? 0 : 1;
    }

    static (IReadOnlyList<string> Files, bool Json, string? Engine) Parse(string[] arguments)
    {
        List<string> files = [];
        var json = false;
        string? engine = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--json")
                json = true;
            else if (arguments[i] == "--engine" && i + 1 < arguments.Length)
                engine = arguments[++i];
            else if (arguments[i].StartsWith("--engine=", StringComparison.Ordinal))
                engine = arguments[i]["--engine=".Length..];
            else if (arguments[i].StartsWith('-') && arguments[i] != "-")
                throw new StartProblem($"summarize does not know {arguments[i]}; see --help.");
            else
                files.Add(arguments[i]);
        }
        return files.Count > 0 ? (files, json, engine) : throw new StartProblem("summarize needs the name of a file; see --help.");
    }

    async Task<bool> PrintAsync(string file)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var summary = await writer.WriteAsync(await ReadAsync(file)) with { Article = file };
            if (json)
                screen.Say(JsonSerializer.Serialize(summary, OneLine.Summary));
            else
                screen.Show(summary, string.Create(CultureInfo.InvariantCulture,
                    $"{file} · {summary.Engine.Name}{(summary.Engine.Degraded is { } reason ? $", {reason}" : "")} · {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
            return true;
        }
        catch (Exception problem) when (problem is RejectedArticleException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {problem.Message}");
            return false;
        }
    }

    async Task<UploadedArticle> ReadAsync(string file)
    {
        await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.MaxBytes)
                throw new RejectedArticleException(RejectionReason.TooLarge, $"The file has more than {limits.MaxBytes} bytes.");
        }
        return new UploadedArticle(bytes.ToArray(), ContentType: null, file == "-" ? null : Path.GetFileName(file));
    }
}
