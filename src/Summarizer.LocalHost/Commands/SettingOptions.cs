using System.CommandLine;

namespace Summarizer.LocalHost.Commands;

/// <summary>Every setting as an option of the command line: <c>--Name=value</c>, the parts of a name divided by <c>:</c>.</summary>
sealed class SettingOptions
{
    static readonly Dictionary<string, string> Described = new()
    {
        ["urls"] = "Where to serve, http://localhost:7071 unless set; beyond this machine only with --Web:AccessKey.",
        ["Storage"] = "The connection string of a storage account, in place of Azurite on 127.0.0.1:10000.",
        ["LocalHost:Data"] = "The folder where Azurite keeps its data and search its index, .azurite unless set.",
        ["LocalHost:Samples"] = "false: do not upload two sample articles to an empty inbox.",
        ["Web:AccessKey"] = "The secret that callers must send; needed when other machines can call.",
        ["Web:CorsOrigins"] = "Web sites whose pages may call the API, separated by \";\"; none unless set.",
    };

    readonly List<Option<string[]>> options;

    /// <summary>The options, of which some come from the arguments themselves: names in the framework's open sections.</summary>
    public SettingOptions(IEnumerable<string> arguments)
    {
        var free = from argument in arguments
                   where KnownSettings.Open.Any(section => argument.StartsWith($"--{section}", StringComparison.OrdinalIgnoreCase))
                   select argument[2..].Split('=')[0];
        options = [.. KnownSettings.Names.Concat(free).Distinct(StringComparer.OrdinalIgnoreCase).Select(Option)];
    }

    /// <summary>
    /// Arguments as the parser wants them: a name and its value apart, since it takes the <c>:</c> in a name for their border.
    /// </summary>
    public static string[] Divide(IEnumerable<string> arguments) =>
    [
        .. arguments.SelectMany(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is > 0 and var end
            ? [argument[..end], argument[(end + 1)..]] : new[] { argument }),
    ];

    /// <summary>Adds them to a command and all below it.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in options)
            command.Options.Add(option);
    }

    /// <summary>What was given, by the names of the settings; what is given twice is as it was given last.</summary>
    public Dictionary<string, string?> Given(ParseResult line) =>
        options.Where(option => line.GetResult(option) is not null)
            .ToDictionary(option => option.Name[2..], option => (string?)line.GetValue(option)![^1]);

    static Option<string[]> Option(string name) => new($"--{name}")
    {
        Description = Described.GetValueOrDefault(name),
        Hidden = !Described.ContainsKey(name),
        HelpName = "value",
        Arity = ArgumentArity.OneOrMore,
        Recursive = true,
    };
}
