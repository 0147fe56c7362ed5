using System.CommandLine;

namespace Summarizer.Training;

/// <summary>The command line: makes every learned resource of the rules again.</summary>
static class TrainingCommands
{
    static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("ARTICLES")
    {
        Description = "Articles, one JSON object a line: id, text, references (the headline, or highlights one per line) and source.",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    static readonly Option<FileInfo> LeaveOut = new Option<FileInfo>("--leave-out") { Description = "Ids of articles that nothing is learned from, one a line." }.AcceptExistingOnly();
    static readonly Option<FileInfo?> Write = new("--write") { Description = "The resource to write; nothing is written unless given." };
    static readonly Option<int> Most = new("--most") { Description = "So many articles are enough.", DefaultValueFactory = _ => int.MaxValue };
    static readonly Option<int> Seed = new("--seed") { Description = "Chooses those articles.", DefaultValueFactory = _ => 1 };
    static readonly Option<int> Sources = new("--leave-source-out") { Description = "Also learns without each of so many sources, the largest, and says how well that does on them." };
    static readonly Option<double> Penalty = new("--penalty") { Description = "What large weights cost (lambda of ridge regression).", DefaultValueFactory = _ => 10 };
    static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "The day that the resource names; today unless given.",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    /// <summary>The commands.</summary>
    public static RootCommand Create(TextWriter output)
    {
        var root = new RootCommand("Makes the learned resources of the rule-based engine from articles and a seed.");
        var train = new Command("train", "Learns weights.")
        {
            Trainer("headlines", "Which words headlines take (headline.weights.json).", new HeadlineTrainer(output)),
            Trainer("facts", "Which words and pairs highlights take (facts.weights.json).", new FactTrainer(output)),
        };
        root.Add(Trainer("count", "Counts stems (stems.en.tsv).", new StemCounter(output)));
        root.Add(train);
        return root;
    }

    static Command Trainer(string name, string description, ITrainer trainer)
    {
        var command = new Command(name, description) { Files, LeaveOut, Write, Most, Seed, Sources, Penalty, Date };
        command.SetAction(line =>
        {
            var set = TrainingSet.Read(line.GetValue(Files)!, line.GetValue(LeaveOut), line.GetValue(Most), line.GetValue(Seed));
            var resource = trainer.Train(set, new TrainingOptions(line.GetValue(Seed), line.GetValue(Sources), line.GetValue(Penalty), line.GetValue(Date)));
            if (line.GetValue(Write) is { } file)
                File.WriteAllText(file.FullName, resource);
        });
        return command;
    }
}

/// <summary>How something is learned.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Sources">How many sources are left out, one after the other, to check.</param>
/// <param name="Penalty">What large weights cost.</param>
/// <param name="Date">The day that the resource names.</param>
sealed record TrainingOptions(int Seed, int Sources, double Penalty, DateOnly Date);

/// <summary>Makes one resource.</summary>
interface ITrainer
{
    /// <summary>Learns from articles; gives the text of the resource.</summary>
    string Train(TrainingSet set, TrainingOptions options);
}
