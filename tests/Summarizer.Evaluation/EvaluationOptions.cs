using Summarizer.Engines;
using Summarizer.Engines.Rules;
using Summarizer.Evaluation.Engines;

namespace Summarizer.Evaluation;

/// <summary>What to evaluate, and how.</summary>
/// <param name="Articles">The file of articles.</param>
/// <param name="Facts">How many facts of each article count.</param>
/// <param name="HeadlineLimit">The longest headline, in UTF-16 code units.</param>
/// <param name="Engines">The engines by name; empty for all.</param>
/// <param name="Predictions">Where to write what the first engine answered, if anywhere.</param>
/// <param name="Story">The file of keys that say what the story is, if there is one.</param>
/// <param name="Read">Where to write a page to read the outputs by, if anywhere.</param>
/// <param name="Settings">The numbers by which the rules choose.</param>
sealed record EvaluationOptions(
    string Articles, int Facts, int HeadlineLimit, IReadOnlyList<string> Engines, string? Predictions, string? Story, string? Read, RuleSettings Settings)
{
    /// <summary>The option that names a file of settings for the rules.</summary>
    public const string SettingsOption = "--settings";

    /// <summary>How to call the program.</summary>
    public static string Usage { get; } = $"""
        dotnet run -c Release --project tests/Summarizer.Evaluation -- --articles FILE.jsonl [options]

          --articles FILE        articles, one JSON object a line: "id", then "text" or "html" (a page, or the path of one, possibly .gz),
                                 and what people wrote in "references": highlights one per line, a headline, or a page's body
          --facts N              how many facts of each article count; 3 unless given
          --headline-limit N     the longest headline in characters; {DraftCheck.MaxHeadlineLength} unless given
          --engine NAME[,NAME]   {string.Join(", ", Contenders.Names)}; all that apply unless given,
                                 the LLM among them when the environment has its settings (Llm__Provider, Llm__Model, ...)
          --predictions FILE     write what the first engine answers, one JSON object a line
          --story KEY.jsonl      measure whether headline and facts tell the story, by what an editor's key asks of each article
          --read FILE.html       write a page of articles, headlines and facts side by side, with what the key says
          --settings FILE.json   other numbers for the rules; docs/engine.md names them

        dotnet run -c Release --project tests/Summarizer.Evaluation -- --grounding FILE.jsonl.gz

          what the gate shows of statements that people labelled: texts ("doc", "text") and statements about them
          ("set", "type", "label": 1 or 0, "claims", "doc"), one JSON object a line

        dotnet run -c Release --project tests/Summarizer.Evaluation -- --own-lines FILE.jsonl [--settings FILE.json]

          which lines of the rules the gate does not show as they were written

        dotnet run -c Release --project tests/Summarizer.Evaluation -- --pages FILE.jsonl

          what is read of web pages ("id", "html") against what a reader sees there: "title", "byline" (names with ";" between
          them; null: nobody is named), "published" (a day; null: none is shown), and the body as "references"; what differs, line by line
        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">It asks for what is not there.</exception>
    public static EvaluationOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args,
            ["--articles", "--facts", "--headline-limit", "--engine", "--predictions", "--story", "--read", SettingsOption], []);
        var engines = line["--engine"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (engines.Except(Contenders.Names).FirstOrDefault() is { } unknown)
            throw new UsageException($"There is no engine {unknown}; there are {string.Join(", ", Contenders.Names)}.");
        return new EvaluationOptions(
            line["--articles"] ?? throw new UsageException("--articles is missing."),
            line.Number("--facts", 1, 7, otherwise: 3),
            line.Number("--headline-limit", 20, 1000, otherwise: DraftCheck.MaxHeadlineLength),
            engines,
            line["--predictions"],
            line["--story"],
            line["--read"],
            SettingsIn(line[SettingsOption]));
    }

    /// <summary>The settings in a file; those that are measured when there is none.</summary>
    /// <exception cref="UsageException">The file is missing, or holds no settings.</exception>
    public static RuleSettings SettingsIn(string? file)
    {
        if (file is null)
            return RuleSettings.Default;
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        try
        {
            return RuleSettings.Parse(File.ReadAllText(file));
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{file}: {problem.Message}");
        }
    }
}
