using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

/// <summary>The numbers of the rules can be tried from outside. A case is a line of <c>Cases/settings.txt</c>.</summary>
public sealed class SettingsOfTheRules
{
    public static IEnumerable<object[]> Refused => CaseTable.Cells("Engines/settings.txt").Where(cells => cells[1].Length > 0);

    public static IEnumerable<object[]> Understood => CaseTable.Cells("Engines/settings.txt").Where(cells => cells[1].Length == 0);

    public static TheoryData<string> Names => new(RuleSetting.All.Select(setting => setting.Name));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_settings_is_refused_with_its_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => RuleSettings.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Understood))]
    public void What_is_written_is_read_again(string json, string reason)
    {
        var settings = RuleSettings.Parse(json);
        Assert.Equal(settings, RuleSettings.Parse(settings.ToJson()));
        Assert.Equal(json == "{}", settings == RuleSettings.Default);
        Assert.Empty(reason);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_can_be_given_and_is_described(string name)
    {
        var setting = RuleSetting.All.Single(setting => setting.Name == name);
        Assert.InRange(setting.Of(RuleSettings.Default), setting.Least, setting.Most);
        Assert.Equal(setting.Most, setting.Of(RuleSettings.Default.With(setting, setting.Most)));
        Assert.Equal(RuleSettings.Default, RuleSettings.Default.With(setting, setting.Of(RuleSettings.Default)));
        var row = string.Create(CultureInfo.InvariantCulture,
            $"| `{name}` | {setting.Of(RuleSettings.Default)} | {setting.Least} to {setting.Most} |");
        Assert.Contains(row, File.ReadAllText(Guide()), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_are_another_engine_and_those_that_are_measured_are_not()
    {
        var plain = new RuleBasedSummarizer(Options.Create(new EngineOptions()));
        Assert.Equal(plain.Fingerprint, Engine("{}").Fingerprint);
        Assert.NotEqual(plain.Fingerprint, Engine("""{ "facts": { "later": 0.2 } }""").Fingerprint);
    }

    [Fact]
    public void They_decide_what_is_written()
    {
        var article = EnglishLine.Index("The council of Brandholm, which met in the old town hall, closed the iron bridge to the port on Monday after engineers found nine cracks in its bolts.").Article;
        var longest = Engine("{}").Summarize(article).Headline;
        var shorter = Engine("""{ "headline": { "goodLength": 60, "little": 1, "leastSaid": 0 } }""").Summarize(article).Headline;
        Assert.True(shorter.Length < longest.Length, $"{shorter} | {longest}");
    }

    static RuleBasedSummarizer Engine(string json) => new(Options.Create(new EngineOptions()), RuleSettings.Parse(json));

    static string Guide([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/engine.md"));
}
