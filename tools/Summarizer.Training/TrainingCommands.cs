using System.CommandLine;

namespace Summarizer.Training;

/// <summary>The command line: makes every learned resource of the rules again.</summary>
static class TrainingCommands
{
    static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("ARTICLES")
    {
        Description = "Articles, one JSON object a line: id and text.",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    static readonly Option<FileInfo> LeaveOut = new Option<FileInfo>("--leave-out") { Description = "Ids of articles that nothing is learned from, one a line." }.AcceptExistingOnly();
    static readonly Option<FileInfo?> Write = new("--write") { Description = "The resource to write; nothing is written unless given." };
    static readonly Option<int> Most = new("--most") { Description = "So many articles are enough.", DefaultValueFactory = _ => int.MaxValue };
    static readonly Option<int> Seed = new("--seed") { Description = "Chooses those articles.", DefaultValueFactory = _ => 1 };
    static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "The day that the resource names; today unless given.",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    /// <summary>The commands.</summary>
    public static RootCommand Create(TextWriter output)
    {
        var root = new RootCommand("Makes what the rule-based engine learned from articles: how many of them have a stem.");
        root.Add(Counter("count", "Counts stems (stems.en.tsv).", new StemCounter(output)));
        return root;
    }

    static Command Counter(string name, string description, StemCounter counter)
    {
        var command = new Command(name, description) { Files, LeaveOut, Write, Most, Seed, Date };
        command.SetAction(line =>
        {
            var set = TrainingSet.Read(line.GetValue(Files)!, line.GetValue(LeaveOut), line.GetValue(Most), line.GetValue(Seed));
            var resource = counter.Count(set, line.GetValue(Seed), line.GetValue(Date));
            if (line.GetValue(Write) is { } file)
                File.WriteAllText(file.FullName, resource);
        });
        return command;
    }
}
