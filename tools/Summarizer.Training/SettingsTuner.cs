using System.Globalization;
using Summarizer.Engines.Rules;
using Summarizer.Evaluation;

namespace Summarizer.Training;

/// <summary>Looks for better numbers for the rules: one setting after the other is moved as long as readers miss less.</summary>
/// <remarks>
/// Coordinate descent. Whether what it finds holds on news of other houses is told by leaving each source out in turn, tuning on the
/// others, and measuring on it.
/// </remarks>
sealed class SettingsTuner(StoryLoss loss, IReadOnlyList<RuleSetting> tuned, int rounds, int seed)
{
    /// <summary>A smaller gain is chance.</summary>
    const double Least = 0.001;

    static bool All(string source) => true;

    /// <summary>Tunes; gives a file that <c>--settings</c> reads, and writes what each source and each setting brought.</summary>
    public string Tune(Provenance made, TextWriter output)
    {
        var sources = loss.Sources.CountBy(source => source).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var all = sources.Sum(pair => pair.Value);
        var settings = Descend(All);
        var (before, after) = (loss.Of(RuleSettings.Default, All), loss.Of(settings, All));
        var (rows, others) = (new List<string[]>(), 0.0);
        foreach (var (left, articles) in sources.Count > 1 ? sources : [])
        {
            var apart = loss.Of(Descend(source => source != left), source => source == left);
            others += apart * articles / all;
            rows.Add([left, $"{articles}", Figure(loss.Of(RuleSettings.Default, source => source == left)), Figure(apart)]);
        }
        rows.Add(["all", $"{all}", Figure(before), sources.Count > 1 ? Figure(others) : "-"]);
        output.WriteLine(TextTable.Of(["loss on what was left out", "articles", "defaults", "tuned on the others"], rows));
        output.WriteLine(TextTable.Of(["setting", "default", "tuned", "loss with the default", "a step less", "a step more"],
            [.. tuned.Select(setting => Row(settings, setting))]));
        var losses = $"loss {Figure(after)}, with the defaults {Figure(before)}";
        output.WriteLine(losses);
        return string.Create(CultureInfo.InvariantCulture, $"""
            // Settings of the rules. {made}
            // {all} articles of {sources.Count} sources: {losses}; on sources left out {rows[^1][3]}.
            {settings.ToJson()}

            """);
    }

    /// <summary>What a setting brings: what is missed without it, and around it.</summary>
    string[] Row(RuleSettings settings, RuleSetting setting)
    {
        var (before, now) = (setting.Of(RuleSettings.Default), setting.Of(settings));
        var near = Near(setting, now).ToList();
        return [setting.Name, Written(before), Written(now), At(before), At(near.Where(one => one < now).DefaultIfEmpty(now).Max()),
            At(near.Where(one => one > now).DefaultIfEmpty(now).Min())];

        string At(double number) => Figure(loss.Of(settings.With(setting, number), All));
    }

    RuleSettings Descend(Func<string, bool> source)
    {
        var best = RuleSettings.Default;
        var least = loss.Of(best, source);
        var random = new Random(seed);
        for (var (round, moved) = (0, true); round < rounds && moved; round++)
        {
            moved = false;
            foreach (var setting in tuned.OrderBy(_ => random.Next()).ToList())
            {
                foreach (var number in Near(setting, setting.Of(best)))
                {
                    var other = best.With(setting, number);
                    if (loss.Of(other, source) is var found && found < least - Least)
                        (best, least, moved) = (other, found, true);
                }
            }
        }
        return best;
    }

    /// <summary>Numbers around one that a setting may be: a fifth and a half less and more, at least a fiftieth of its range.</summary>
    static IEnumerable<double> Near(RuleSetting setting, double number)
    {
        var step = setting.IsWhole ? 1 : (setting.Most - setting.Least) / 50;
        double[] near = [number - Math.Max(step * 2, number / 2), number - Math.Max(step, number / 5), number + Math.Max(step, number / 5),
            number + Math.Max(step * 2, number / 2)];
        return near.Select(one => Math.Round(Math.Clamp(one, setting.Least, setting.Most), setting.IsWhole ? 0 : 3))
            .Where(one => one != number).Distinct();
    }

    static string Figure(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);

    static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);
}
