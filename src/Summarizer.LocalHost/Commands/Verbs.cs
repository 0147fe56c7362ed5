using System.CommandLine;
using Summarizer.Text;

namespace Summarizer.LocalHost.Commands;

/// <summary>What the program can be told to do.</summary>
static class Verbs
{
    // Ctrl+C is the web host's while it serves; a parser's own handler would end the process before storage is closed.
    static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Does what the arguments say; without a verb it serves.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartProblem">The arguments make no sense; the message names the nearest ones that do.</exception>
    public static Task<int> RunAsync(string[] arguments)
    {
        var line = Parse(arguments);
        return line.Errors.Count == 0 && !SummarizeCommand.Dashed(line).Any() ? line.InvokeAsync(Invocation)
            : throw new StartProblem(Sentence(line));
    }

    /// <summary>What the arguments say.</summary>
    public static ParseResult Parse(string[] arguments)
    {
        var settings = new SettingOptions(arguments);
        var root = new RootCommand("Summarizes the articles that are uploaded to blob storage, all on this machine. Any setting may be given as --Name=value, "
            + "or as an environment variable with __ for the colons.")
        {
            ServeCommand.Create(settings),
            SummarizeCommand.Create(settings),
            ExportCommand.Create(settings),
            HealthCommand.Create(settings),
        };
        settings.AddTo(root);
        root.SetAction((line, cancellation) => ServeCommand.RunAsync(settings.Given(line), cancellation));
        return root.Parse(SettingOptions.Divide(arguments));
    }

    static string Sentence(ParseResult line)
    {
        // A word that begins like an option is none of the files, either.
        if (line.UnmatchedTokens.Concat(SummarizeCommand.Dashed(line)).FirstOrDefault() is not { } unknown)
            return $"{line.Errors[0].Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal).TrimEnd()} See --help.";
        var nearest = NearestWord.Of(unknown, Candidates(line.CommandResult.Command, line.RootCommandResult.Command));
        var kind = unknown.StartsWith('-') ? "option" : "command";
        return $"There is no {kind} {unknown}. {(nearest is null ? "" : $"Did you mean {nearest}? ")}See --help.";
    }

    static IEnumerable<string> Candidates(Command command, Command root) =>
        command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Concat(root.Options).Select(option => option.Name));
}
