using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Text;

namespace Summarizer.Tests.Engines;

/// <summary>
/// The rules' folders are stages: what stands later may use what stands earlier, never the other way, and neither end knows the other.
/// </summary>
public sealed partial class Stages
{
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Grammar"] = ["Lexicon"],
        ["Lexicon"] = [],
        ["Reading"] = ["Lexicon"],
        ["Salience"] = ["Lexicon", "Reading"],
        ["Lines"] = ["Grammar", "Lexicon", "Reading", "Salience"],
        ["Facts"] = ["Grammar", "Lexicon", "Reading", "Salience", "Lines"],
        ["Headlines"] = ["Grammar", "Lexicon", "Reading", "Salience", "Lines"],
    };

    const double MostlyTheSame = 0.8;
    const int WorthSharing = 8;

    public static TheoryData<string> StageFolders => new(MayUse.Keys);

    [Fact]
    public void Every_folder_is_a_stage() =>
        Assert.Equal(MayUse.Keys.Order(), Directory.GetDirectories(Rules()).Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(StageFolders))]
    public void A_stage_uses_only_those_before_it(string stage)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Rules(), stage), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.Contains($"namespace Summarizer.Engines.Rules.{stage}", text, StringComparison.Ordinal);
            Assert.All(StageNames().Matches(text).Select(match => match.Groups[1].Value),
                used => Assert.Contains(used, MayUse[stage].Append(stage)));
        }
    }

    [Fact]
    public void Each_word_class_has_a_number_of_its_own_and_no_mark_has_it()
    {
        var classes = WordClass.Named.Where(named => named.Key != nameof(WordClass.Verb)).Select(named => named.Value);
        var marks = typeof(TokenMark).GetProperties().Select(property => (TokenTraits)property.GetValue(null)!);
        var seen = TokenTraits.None;
        foreach (var trait in classes.Concat(marks))
        {
            Assert.False(trait.IsEmpty);
            Assert.False(seen.Has(trait));
            seen |= trait;
        }
    }

    [Fact]
    public void Each_class_of_the_word_lists_is_a_word_class() => Assert.All(
        WordLists.Read(WordLists.Classes).Where(list => char.IsUpper(list.Name[0])), list => Assert.Contains(list.Name, WordClass.Named));

    [Fact]
    public void No_list_of_words_stands_twice()
    {
        var classes = Written(WordLists.Classes).Where(list => list.Words.Length >= WorthSharing).ToList();
        foreach (var (name, words) in Written("Engines/Rules/Grammar/Resources/grammar.en.txt").Where(list => list.Words.Length >= WorthSharing))
        {
            foreach (var other in classes.Where(other => other.Name != nameof(WordClass.BadEnd)))
                Assert.True(words.Intersect(other.Words).Count() < MostlyTheSame * Math.Min(words.Length, other.Words.Length), $"{name} has most of {other.Name}: write '@{other.Name}'.");
        }
    }

    static IEnumerable<(string Name, string[] Words)> Written(string path) =>
        EmbeddedResource.ReadLists(path).Select(list => (list.Name, list.Words.Where(word => word[0] != '@').ToArray()));

    static string Rules([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(path, "../../../../src/Summarizer/Engines/Rules"));

    [GeneratedRegex(@"Engines\.Rules\.(\w+)")]
    private static partial Regex StageNames();
}
