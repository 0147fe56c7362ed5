using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Summarizer.Engines;

namespace Summarizer.LocalHost.Tests;

public sealed class FileSummary : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("summarizer-").FullName;

    public FileSummary() => File.WriteAllText(Path.Combine(folder, "buses.txt"), Embedded.Text("samples/night-buses.txt"));

    [Fact]
    public void It_prints_a_headline_and_facts_without_storage()
    {
        var (code, output, errors) = LocalHostProcess.Run(folder, "summarize", "buses.txt");
        Assert.Equal((0, ""), (code, errors.Trim()));
        Assert.Contains("  • ", output, StringComparison.Ordinal);
        Assert.Contains("buses.txt · rules · ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void For_machines_it_is_one_JSON_object_a_line()
    {
        var (code, output, _) = LocalHostProcess.Run(folder, "summarize", "buses.txt", "--json", "buses.txt", "--engine", "rules");
        Assert.Equal(0, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line =>
        {
            using var summary = JsonDocument.Parse(line);
            Assert.Equal("buses.txt", summary.RootElement.GetProperty("article").GetString());
            Assert.InRange(summary.RootElement.GetProperty("headline").GetString()!.Length, 10, DraftCheck.MaxHeadlineLength);
            Assert.InRange(summary.RootElement.GetProperty("keyFacts").GetArrayLength(), 3, 7);
        });
    }

    [Fact]
    public void A_file_that_cannot_be_summarized_has_its_reason_on_the_error_output_and_the_others_go_on()
    {
        File.WriteAllBytes(Path.Combine(folder, "junk.txt"), [0, 1, 2, 3, 0, 0, 255, 254, 0, 7]);
        var (code, output, errors) = LocalHostProcess.Run(folder, "summarize", "missing.txt", "junk.txt", "buses.txt");
        Assert.Equal(1, code);
        Assert.Contains("buses.txt · rules · ", output, StringComparison.Ordinal);
        Assert.Equal(["missing.txt", "junk.txt"],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task An_address_is_a_page_that_is_fetched_and_one_that_is_not_has_its_reason()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var site = builder.Build();
        site.MapGet("/night-buses", () => Embedded.Text("samples/night-buses.txt"));
        await site.StartAsync();
        var address = site.Urls.Single() + "/night-buses";

        var (code, output, errors) = await Task.Run(() => LocalHostProcess.Run(folder, "summarize", address, "--json",
            "--Fetch:AllowPrivateAddresses=true"));
        Assert.Equal((0, ""), (code, errors.Trim()));
        Assert.Contains($"\"url\":\"{address}\"", output, StringComparison.Ordinal);
        (code, _, errors) = await Task.Run(() => LocalHostProcess.Run(folder, "summarize", "http://127.0.0.1/night-buses"));
        Assert.Equal((1, "http://127.0.0.1/night-buses: 127.0.0.1 is not on the public internet."), (code, errors.Trim()));
    }

    [Fact]
    public void A_folder_and_a_pattern_stand_for_the_files_that_they_hold()
    {
        Directory.CreateDirectory(Path.Combine(folder, "news", "today"));
        foreach (var copy in (string[])["news/b.txt", "news/today/a.txt", "news/.hidden.txt"])
            File.Copy(Path.Combine(folder, "buses.txt"), Path.Combine(folder, copy));
        Assert.Equal(["news/b.txt", "news/today/a.txt"], Named("news"));
        Assert.Equal(["news/b.txt", "news/today/a.txt"], Named("news/**/*.txt"));
        Assert.Equal(["news/today/a.txt", "buses.txt"], Named("news/*/*.txt", "buses.txt"));
        Assert.Equal(["./news/b.txt"], Named("./news/*.txt"));
        Assert.Equal([Path.Combine(folder, "news/b.txt")], Named(Path.Combine(folder, "news/*.txt")));
    }

    [Fact]
    public void It_explains_what_was_chosen_what_was_left_out_and_what_was_refused()
    {
        File.WriteAllText(Path.Combine(folder, "bridge.txt"), """
            The harbour was quiet at dawn, as it had been for weeks.

            The council of Brandholm, which met in the old town hall, closed the iron bridge to the port on Monday after engineers found nine cracks in its bolts, the mayor said in a letter to the owners of all shops.

            “We saw it coming,” a baker said.
            """);
        var (code, output, errors) = LocalHostProcess.Run(folder, "summarize", "bridge.txt", "--explain");

        Assert.Equal((0, ""), (code, errors.Trim()));
        foreach (var said in new[] { "aside between commas", "Headlines that might have been", "Facts, by what each adds" })
            Assert.Contains(said, output, StringComparison.Ordinal);
        (code, _, errors) = LocalHostProcess.Run(folder, "summarize", "missing.txt", "--explain");
        Assert.Equal(1, code);
        Assert.StartsWith("missing.txt: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_for_the_rules_are_read_from_a_file_or_refused_with_their_reason()
    {
        File.WriteAllText(Path.Combine(folder, "bridge.txt"),
            "The council of Brandholm, which met in the old town hall, closed the iron bridge to the port on Monday after engineers found nine cracks in its bolts.");
        File.WriteAllText(Path.Combine(folder, "short.json"), """{ "headline": { "goodLength": 40, "little": 1, "leastSaid": 0 } }""");
        File.WriteAllText(Path.Combine(folder, "wrong.json"), """{ "headline": { "godLength": 40 } }""");

        Assert.NotEqual(Summary(), Summary("--settings", "short.json"));
        var (code, _, errors) = LocalHostProcess.Run(folder, "summarize", "bridge.txt", "--settings", "wrong.json");
        Assert.Equal((1, "wrong.json: headline.godLength is no setting of the rules; did you mean headline.goodLength?"),
            (code, errors.Trim()));

        string Summary(params string[] more) =>
            LocalHostProcess.Run(folder, ["summarize", "bridge.txt", "--json", .. more]).Output.Split('[')[0];
    }

    List<string> Named(params string[] words)
    {
        var (code, output, errors) = LocalHostProcess.Run(folder, ["summarize", "--json", .. words]);
        Assert.True(code == 0, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            using var summary = JsonDocument.Parse(line);
            return summary.RootElement.GetProperty("article").GetString()!;
        })];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
