using System.Globalization;

namespace Summarizer.Evaluation;

/// <summary>A command line of <c>--name value</c> pairs and <c>--name</c> switches.</summary>
sealed class CommandLine
{
    readonly Dictionary<string, string?> options = new(StringComparer.Ordinal);

    /// <summary>Takes the command line apart.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="valued">The options that take a value.</param>
    /// <param name="switches">The options that take none.</param>
    /// <exception cref="UsageException">An option is unknown, doubled or lacks its value.</exception>
    public CommandLine(IReadOnlyList<string> args, IReadOnlyList<string> valued, IReadOnlyList<string> switches)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i];
            string? value = null;
            if (valued.Contains(name))
                value = i + 1 < args.Count ? args[++i] : throw new UsageException($"{name} needs a value.");
            else if (!switches.Contains(name))
                throw new UsageException($"{name} is not an option.");
            if (!options.TryAdd(name, value))
                throw new UsageException($"{name} is given twice.");
        }
    }

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>An option's value, or null when it is not given.</summary>
    public string? this[string name] => options.GetValueOrDefault(name);

    /// <summary>A whole number within limits.</summary>
    public int Number(string name, int min, int max, int otherwise)
    {
        if (this[name] is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new UsageException($"{name} is {text}, but must be a number from {min} to {max}.");
    }
}
