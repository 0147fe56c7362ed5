using System.CommandLine;
using System.Security.Cryptography;
using Summarizer.Engines.Rules;
using Summarizer.Evaluation;
using Summarizer.Evaluation.Story;

namespace Summarizer.Training;

/// <summary>The command line: makes every learned resource of the rules again, and looks for better settings of them.</summary>
static class TrainingCommands
{
    /// <summary>Of what is longer, more is found: a loss that does not count the reader's time says nothing of these.</summary>
    static readonly string[] OfLength = ["facts.length", "facts.fewestTokens", "headline.goodLength", "headline.little"];

    static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("ARTICLES")
    {
        Description = "Articles, one JSON object a line: id and text.",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    static readonly Option<FileInfo> LeaveOut =
        new Option<FileInfo>("--leave-out") { Description =
            "Ids of articles that nothing is learned from, one a line." }.AcceptExistingOnly();
    static readonly Option<FileInfo?> Write = new("--write") { Description = "The file to write; nothing is written unless given." };
    static readonly Option<int> Most =
        new("--most") { Description = "So many articles are enough.", DefaultValueFactory = _ => int.MaxValue };
    static readonly Option<int> Seed =
        new("--seed") { Description = "Chooses those articles, and the order in which settings are moved.", DefaultValueFactory = _ => 1 };
    static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "The day that the file names; today unless given.",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    static readonly Option<FileInfo> Story =
        new Option<FileInfo>("--story") { Description = "An editor's keys to the articles: what must be said of each, what never.",
            Required = true }.AcceptExistingOnly();
    static readonly Option<int> Rounds =
        new("--rounds") { Description = "How often all settings are tried, at most.", DefaultValueFactory = _ => 3 };
    static readonly Option<string[]> Settings = new Option<string[]>("--setting")
    {
        Description = "Which to tune; all unless given but those by which lines get shorter.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. RuleSetting.All.Select(setting => setting.Name).Except(OfLength)],
    }.AcceptOnlyFromAmong([.. RuleSetting.All.Select(setting => setting.Name)]);

    /// <summary>The commands.</summary>
    public static RootCommand Create(TextWriter output) =>
        new("Makes what the rule-based engine learned from articles, and tunes its settings.")
    {
        Making(new Command("count", "Counts in how many English articles a stem is (stems.en.tsv)."), "en",
            (line, set) => StemCounter.Count(set, line.GetValue(Seed), line.GetValue(Date), output)),
        Making(new Command("tune",
            "Looks for settings with which readers miss less; leaves each source out in turn (an id begins with its source).") { Story,
                Settings, Rounds }, null,
            (line, set) => Tune(line, set, output)),
    };

    /// <summary>A command that makes a file of articles.</summary>
    static Command Making(Command command, string? language, Func<ParseResult, TrainingSet, string> make)
    {
        foreach (var option in new Option[] { LeaveOut, Write, Most, Seed, Date })
            command.Add(option);
        command.Add(Files);
        command.SetAction(line =>
        {
            try
            {
                var made = make(line, TrainingSet.Read(line.GetValue(Files)!, line.GetValue(LeaveOut), line.GetValue(Most),
                    line.GetValue(Seed), language));
                if (line.GetValue(Write) is { } file)
                    File.WriteAllText(file.FullName, made);
                return 0;
            }
            catch (Exception problem) when (problem is InvalidDataException or UsageException or IOException or UnauthorizedAccessException)
            {
                line.InvocationConfiguration.Error.WriteLine(problem.Message);
                return 1;
            }
        });
        return command;
    }

    static string Tune(ParseResult line, TrainingSet set, TextWriter output)
    {
        var (story, seed, names) = (line.GetValue(Story)!, line.GetValue(Seed), line.GetValue(Settings)!);
        var loss = new StoryLoss(set, StoryKey.ReadAll(story.FullName));
        var tuner = new SettingsTuner(loss, [.. RuleSetting.All.Where(setting => names.Contains(setting.Name))],
            line.GetValue(Rounds), seed);
        var keys = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(story.FullName)));
        return tuner.Tune(new Provenance("tune", $"{set.Name} by {story.Name}", $"{set.Sha256} by {keys}", line.GetValue(Date), seed),
            output);
    }
}
