using System.Text.RegularExpressions;
using Summarizer.Soak.Plans;

namespace Summarizer.Soak.Tests;

public sealed class SoakPlans
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Plans");

    public static TheoryData<string> Wrong => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "wrong-plans.txt"))];

    [Fact]
    public void The_plans_that_come_along_can_be_read() =>
        Assert.All(Directory.GetFiles(Folder, "*.json"), file => Assert.NotEmpty(SoakPlan.Read(file).Hosts));

    /// <summary>Lines of what to replace in the short plan, by what, and what the sentence says.</summary>
    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_plan_that_makes_no_sense_ends_with_a_sentence(string line)
    {
        var (pattern, other, sentence) = line.Split('\t') is [var first, var second, var third] ? (first, second, third)
            : throw new FormatException(line);
        var plan = File.ReadAllText(Path.Combine(Folder, "short.json"));
        var changed = new Regex(pattern, RegexOptions.NonBacktracking).Replace(plan, other, 1);
        Assert.NotEqual(plan, changed);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, changed);
            Assert.Equal((2, true), Run(file) is var (code, errors) ? (code, errors.Contains(sentence, StringComparison.Ordinal))
                : default);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static (int Code, string Errors) Run(string plan)
    {
        var (errors, before) = (new StringWriter(), Console.Error);
        Console.SetError(errors);
        try
        {
            var code = typeof(SoakRun).Assembly.EntryPoint!.Invoke(null, [new[] { plan }]);
            return ((int)code!, errors.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
