using System.CommandLine;
using System.IO.Pipelines;
using Summarizer.AzureBlobs;
using Summarizer.Summaries;
using Summarizer.Web.Export;

namespace Summarizer.LocalHost.Commands;

/// <summary>The command <c>export</c>: what was summarized, as a file or on standard output, newest first.</summary>
static class ExportCommand
{
    static readonly Option<string> From =
        new("--from") { Description =
            "Only what was summarized since: a day such as 2026-11-24 (UTC), or a moment such as 2026-11-24T06:00:00Z.",
                HelpName = "time" };

    static readonly Option<string> Prefix = new("--prefix") { Description = "Only articles whose names begin with it.", HelpName = "text" };

    static readonly Option<string> Format = new("--format") { Description = "jsonl (the default), csv or md.", HelpName = "jsonl|csv|md" };

    static readonly Option<string> Output =
        new("--output", "-o") { Description = "The file to write, in place of one of that name; standard output unless given.",
            HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("export", "Writes what was summarized, newest first. Starts Azurite as serve does, and ends it.") { From,
            Prefix, Format, Output };
        Format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(format => format.Name)]);
        command.SetAction((line, cancellation) => RunAsync(line, settings.Given(line), cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult line, Dictionary<string, string?> settings, CancellationToken cancellation)
    {
        var filter = new HeadlineFilter { Prefix = line.GetValue(Prefix) ?? "", From = Since(line.GetValue(From)) };
        var format = ExportFormat.Find(line.GetValue(Format))!;
        using var host = Build(settings);
        await using var azurite =
            await Azurite.EnsureAsync(host.Services.GetRequiredService<IConfiguration>(), Console.Error.WriteLine, cancellation);
        var export = host.Services.GetRequiredService<SummaryExport>();
        if (line.GetValue(Output) is { } file)
            await WriteAsync(file, output => export.WriteAsync(output, format, filter, cancellation));
        else
            await WriteAsync(Console.OpenStandardOutput(), output => export.WriteAsync(output, format, filter, cancellation));
        return 0;
    }

    /// <summary>A file is there whole, or as it was before.</summary>
    static async Task WriteAsync(string file, Func<PipeWriter, Task> write)
    {
        var part = file + ".part";
        try
        {
            await WriteAsync(File.Create(part), write);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartProblem($"{file} cannot be written: {problem.Message}");
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    static async Task WriteAsync(Stream stream, Func<PipeWriter, Task> write)
    {
        await using (stream)
        {
            var output = PipeWriter.Create(stream);
            await write(output);
            await output.CompleteAsync();
        }
    }

    static DateTimeOffset? Since(string? text) => text is null ? null
        : HeadlineFilter.TryTime(text, out var since) ? since
        : throw new StartProblem($"\"{text}\" is no time for --from: give a day such as 2026-11-24, or a moment such as 2026-11-24T06:00:00Z.");

    static IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddLocalDefaults(settings);
        builder.Logging.ToStandardError();
        builder.Services.AddAzureStorage(builder.Configuration).AddSingleton<SummaryExport>();
        return builder.Build();
    }
}
