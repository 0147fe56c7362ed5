using System.Globalization;

namespace Summarizer.Soak.Plans;

/// <summary>What the command line says: a plan, and what of it is to be otherwise.</summary>
static class SoakArguments
{
    /// <summary>The plan, <c>matrix</c> unless another is named: a file, or the name of one of those beside the program.</summary>
    /// <exception cref="FormatException">An option is not known, its value is no number, or there is no such plan.</exception>
    public static SoakPlan Read(IReadOnlyList<string> arguments)
    {
        var hasName = arguments.Count > 0 && !arguments[0].StartsWith("--", StringComparison.Ordinal);
        var plan = SoakPlan.Read(FileOf(hasName ? arguments[0] : "matrix"));
        for (var i = hasName ? 1 : 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} has no value.");
            plan = arguments[i] switch
            {
                "--minutes" => plan with { Duration = TimeSpan.FromMinutes(double.Parse(value, CultureInfo.InvariantCulture)) },
                "--seed" => plan with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                var other => throw new FormatException($"The option {other} is not known; there are --minutes and --seed."),
            };
        }
        return plan;
    }

    static string FileOf(string plan) => File.Exists(plan) ? plan : Path.Combine(AppContext.BaseDirectory, "Plans", plan + ".json");
}
