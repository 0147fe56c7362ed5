using System.Text.Json;
using Summarizer.Engines.Rules;
using Summarizer.Training;

namespace Summarizer.Evaluation.Tests;

/// <summary>What is learned or tuned can be made again.</summary>
public sealed class TrainingTool
{
    static readonly string[] Places = ["Brandholm", "Harwick", "Saltmarsh", "Lund", "Norhaven", "Sandholm"];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task The_same_articles_and_seed_give_the_same_stems_with_their_provenance()
    {
        string[] args = ["count", Articles(copies: 12), "--date", "2026-11-27"];
        var first = await MadeAsync(args);

        Assert.Equal(first, await MadeAsync(args));
        Assert.Contains("ferri\t", first, StringComparison.Ordinal);
        Assert.Matches("^# Stems of English news. Made by Summarizer.Training [0-9.]+, count; data articles.jsonl, sha256 [0-9a-f]{64}; 2026-11-27, seed 1.\n", first);
    }

    [Fact]
    public async Task What_is_left_out_is_not_learned_from()
    {
        var left = File("left.txt", "a-0\n1\n");
        Assert.Equal("0 stems of 4 articles", (await RunAsync("count", Articles(), "--leave-out", left)).Output.Trim());
    }

    [Fact]
    public async Task A_short_tuning_finds_settings_that_miss_less_and_tells_what_each_brings()
    {
        // The cows give way to the mine, unless later sentences count less.
        string[] args = ["tune", Articles(), "--story", Keys(), "--setting", "facts.later", "lead.looked", "--rounds", "1", "--seed", "3",
            "--date", "2026-11-27"];
        var (code, output) = await RunAsync(args);
        var made = await MadeAsync(args);

        Assert.Equal(0, code);
        Assert.Equal(made, await MadeAsync(args));
        Assert.Matches("Made by Summarizer.Training [0-9.]+, tune; data articles.jsonl by keys.jsonl, sha256 [0-9a-f]{64} by [0-9a-f]{64}; 2026-11-27, seed 3.\n", made);
        Assert.Contains("6 articles of 2 sources: loss ", made, StringComparison.Ordinal);
        Assert.True(RuleSettings.Parse(made).Facts.Later > RuleSettings.Default.Facts.Later);
        Assert.Contains("| a ", output, StringComparison.Ordinal);
        Assert.Contains("| b ", output, StringComparison.Ordinal);
        Assert.Contains("| facts.later ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_article_and_keys_to_none_are_named()
    {
        Assert.Equal(1, (await RunAsync("count", File("bad.jsonl", "{\"id\": \"a\"}\n"))).Code);
        var (code, output) = await RunAsync("tune", Articles(), "--story", File("none.jsonl", ""));

        Assert.Equal((1, "There is no key to any article of articles.jsonl."), (code, output.Trim()));
    }

    async Task<string> MadeAsync(string[] args)
    {
        var made = Path.Combine(folder.FullName, "made");
        var (code, output) = await RunAsync([.. args, "--write", made]);
        Assert.True(code == 0, output);
        return await System.IO.File.ReadAllTextAsync(made);
    }

    static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var code = await TrainingCommands.Create(output).Parse(args).InvokeAsync(new() { Output = output, Error = output });
        return (code, output.ToString());
    }

    string Articles(int copies = 1) =>
        File("articles.jsonl", string.Concat(Enumerable.Range(0, 6 * copies).Select(i => JsonSerializer.Serialize(new
    {
        id = $"{(i % 2 == 0 ? "a" : "b")}-{i}",
        text = string.Join("\n\n",
            $"The council of {Places[i % 6]} closed the ferry to the islands on Monday.",
            $"Engineers found {i + 2} cracks in its hull, and the mayor said that it will not sail before May.",
            "A helicopter brought bread and milk to the islands on Tuesday evening.",
            "The harbour office hired two fishing boats for the mail.",
            "Schools on the islands stay shut this week.",
            "Two cows were swum over the sound at low tide by a farmer.",
            "A choir from the mainland sang on the quay for those who waited.",
            "The price of diesel has doubled since the winter, dealers say.",
            "Navy divers from Norwick exploded a wartime mine beside the old pier."),
    }) + "\n")));

    string Keys() => File("keys.jsonl", string.Concat(Enumerable.Range(0, 6).Select(i => JsonSerializer.Serialize(new
    {
        id = $"{(i % 2 == 0 ? "a" : "b")}-{i}",
        headline = new { must = new[] { new[] { "ferry" } } },
        facts = new[] { new { name = "the cows", weight = 2, must = new[] { new[] { "cows" } } } },
    }) + "\n")));

    string File(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
