using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summarizer.Evaluation.Grounding;

/// <summary>How many false statements are shown as written, and how many true ones, by set and by type of error.</summary>
static class TruthReport
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tables, and as the last line one JSON object for programs.</summary>
    public static string Of(IReadOnlyList<Fate> fates)
    {
        var sets = fates.GroupBy(fate => fate.Statement.Set).OrderBy(set => set.Key, StringComparer.Ordinal).ToList();
        var types = fates.GroupBy(fate => $"{fate.Statement.Set}/{fate.Statement.Type}").OrderBy(type => type.Key, StringComparer.Ordinal)
            .ToList();
        var json = JsonSerializer.Serialize(new Dictionary<string, object> { ["sets"] = Figures(sets), ["types"] = Figures(types) },
            Readable);
        return $"## Statements as a model might write them, before the gate\n\n{Table("set", sets)}\n{Table("type", types)}\n{json}\n";
    }

    static string Table(string name, IEnumerable<IGrouping<string, Fate>> groups) => TextTable.Of(
        [name, "false", "shown as written", "quote shown instead", "true", "kept as written", "claims lost"],
        [.. groups.Select(group => Row(group.Key, [.. group]))]);

    static string[] Row(string name, IReadOnlyList<Fate> fates)
    {
        var (untrue, trues) = (fates.Where(fate => !fate.Statement.IsTrue).ToList(), fates.Where(fate => fate.Statement.IsTrue).ToList());
        return [name, Text(untrue.Count), Percent(Share(untrue)), Percent(100 - Share(untrue)), Text(trues.Count), Percent(Share(trues)),
            Text(fates.Sum(fate => fate.Lost))];
    }

    static Dictionary<string, object> Figures(IEnumerable<IGrouping<string, Fate>> groups) =>
        groups.ToDictionary(group => group.Key, group => (object)new Dictionary<string, object?>
    {
        ["false_shown"] = Rounded(Share(group.Where(fate => !fate.Statement.IsTrue))),
        ["true_kept"] = Rounded(Share(group.Where(fate => fate.Statement.IsTrue))),
        ["facts_lost"] = group.Sum(fate => fate.Lost),
    });

    /// <summary>The share that is shown as written, in per cent; null of nothing.</summary>
    static double? Share(IEnumerable<Fate> fates) => fates.Select(fate => fate.IsShown ? 100.0 : 0).Cast<double?>().Average();

    static double? Rounded(double? percent) => percent is { } number ? Math.Round(number, 1) : null;

    static string Percent(double? percent) => percent is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
